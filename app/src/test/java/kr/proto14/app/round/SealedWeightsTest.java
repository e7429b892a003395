package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.Json;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.forecast.Bias;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.Forecaster;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.MemberShares;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.forecast.Regime;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was learned weighs forecasts, stands in their seals, and makes them again. */
class SealedWeightsTest {
  private static final RoundId ROUND = RoundId.parse("G011-260054");
  private static final LearnedWeights LEARNED =
      new LearnedWeights(
          LearnedWeights.priors().withMarket(),
          new Regime(Map.of(Group.PANEL, 1.1, Group.HISTORY, .2), new Bias(.05, -.03, -.02)),
          new MemberShares(new TreeMap<>(Map.of("gpt", .3, "kimi", .1)), new TreeSet<>()));

  /** Says much the same of every match; no two matches alike. */
  private record Steady(String name, Group group, double home) implements Forecaster {
    @Override
    public List<Opinion> forecast(Evidence evidence) {
      List<Opinion> opinions = new ArrayList<>();
      for (int match = 1; match <= Pool.MATCHES; match++) {
        opinions.add(
            group == Group.PANEL && match == 5
                ? new Opinion.Abstention("refused")
                : new Opinion.Estimate(Probabilities.ofWeights(home + match / 50.0, .3, .4)));
      }
      return opinions;
    }
  }

  private static LifeBench bench(Databases database) {
    LifeBench bench =
        new LifeBench(
            database.fresh(),
            _ -> {},
            List.of(
                new Steady("goals", Group.HISTORY, .3),
                new Steady("gpt", Group.PANEL, .5),
                new Steady("kimi", Group.PANEL, .9)));
    bench.source.show(
        Rounds.onSale(
            Rounds.round(ROUND.toString(), LifeBench.NOW.plus(Duration.ofHours(9))),
            LifeBench.NOW));
    return bench;
  }

  private static void learn(LifeBench bench, LearnedWeights weights) {
    bench.store.inTransaction(
        tx -> {
          tx.poolWeights().add(Sport.SOCCER, 31, WeightsJson.write(weights), bench.clock.instant());
          return null;
        });
  }

  private static Replay.Outcome replay(LifeBench bench, int version) {
    return new Replay(bench.store, _ -> bench.forecasters)
        .run(ROUND, Optional.of(version))
        .orElseThrow();
  }

  private static String sealed(LifeBench bench, int version) {
    return Json.write(
        bench.store.reading(tx -> tx.predictions().version(ROUND, version)).orElseThrow().body());
  }

  private static double[] weights(Prediction prediction, int match) {
    return prediction.matches().get(match - 1).voices().stream()
        .mapToDouble(Voice::weight)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void seals_of_before_and_after_learning_are_made_again_byte_by_byte(Databases database) {
    try (LifeBench bench = bench(database)) {
      bench.follow();
      assertThat(sealed(bench, 1)).doesNotContain("weights");
      assertThat(weights(bench.prediction(ROUND.toString()), 1))
          .containsExactly(0, 0, .5, .25, .25);

      bench.clock.tick(Duration.ofMinutes(5));
      learn(bench, LEARNED);
      bench.clock.tick(Duration.ofMinutes(5));
      bench.refresh(ROUND.toString());

      Prediction second = bench.prediction(ROUND.toString());
      assertThat(second.version()).isEqualTo(2);
      assertThat(second.weights()).contains(LEARNED);
      assertThat(weights(second, 1)).containsExactly(0, 0, .2, .825, .275);
      assertThat(weights(second, 5)).as("the panel abstains").containsExactly(0, 0, 1, 0, 0);

      bench.clock.tick(Duration.ofMinutes(5));
      learn(bench, LearnedWeights.priors());
      assertThat(replay(bench, 1).differences()).isEmpty();
      assertThat(replay(bench, 2).differences()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_recorded_later_than_a_forecast_does_not_weigh_it(Databases database) {
    try (LifeBench bench = bench(database)) {
      bench.clock.tick(Duration.ofHours(1));
      learn(bench, LEARNED);
      bench.clock.set(LifeBench.NOW);
      bench.follow();

      assertThat(bench.prediction(ROUND.toString()).weights()).isEmpty();
    }
  }
}
