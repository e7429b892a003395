package kr.proto14.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Rounds;
import kr.proto14.engine.pool.Votes;

/** Forecasters and evidence for tests. */
final class Fakes {
  private Fakes() {}

  static Evidence evidence(Map<Integer, Votes> votes, Map<Integer, Odds> odds) {
    return new Evidence(Rounds.soccer(), Rounds.SALE_END.minusSeconds(3_600), votes, odds);
  }

  static Evidence noEvidence() {
    return evidence(Map.of(), Map.of());
  }

  /** Says the same of every match. */
  static Forecaster steady(String name, Group group, double home, double middle, double away) {
    Opinion opinion = new Estimate(new Probabilities(home, middle, away));
    return answering(name, group, evidence -> Collections.nCopies(Pool.MATCHES, opinion));
  }

  /** Says the same of every match but the silent ones. */
  static Forecaster silentOn(Forecaster forecaster, Integer... silent) {
    return answering(
        forecaster.name(),
        forecaster.group(),
        evidence -> {
          List<Opinion> opinions = new ArrayList<>(forecaster.forecast(evidence));
          Arrays.asList(silent).forEach(n -> opinions.set(n - 1, new Abstention("silent")));
          return opinions;
        });
  }

  static Forecaster answering(String name, Group group, Function<Evidence, List<Opinion>> answer) {
    return new Forecaster() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Group group() {
        return group;
      }

      @Override
      public List<Opinion> forecast(Evidence evidence) {
        return answer.apply(evidence);
      }
    };
  }
}
