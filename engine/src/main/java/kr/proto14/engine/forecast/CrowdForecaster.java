package kr.proto14.engine.forecast;

import java.util.List;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Votes;

/**
 * The crowd's opinion: vote shares, flattened, since the crowd backs its favourites too heavily.
 *
 * <p>It abstains with {@code no-votes} where votes are unknown or nobody has voted.
 */
public final class CrowdForecaster implements Forecaster {
  /**
   * Vote shares of Betman's rounds behave like chances raised to this power and renormalised
   * (measured on 154 matches of 2026).
   */
  private static final double OVERCONFIDENCE = 1.4;

  @Override
  public String name() {
    return "crowd";
  }

  @Override
  public Group group() {
    return Group.CROWD;
  }

  @Override
  public List<Opinion> forecast(Evidence evidence) {
    return evidence.round().matches().stream()
        .map(match -> opinion(evidence, match.number()))
        .toList();
  }

  private static Opinion opinion(Evidence evidence, int number) {
    Votes votes = evidence.votes().get(number);
    if (votes == null || votes.total() == 0) {
      return new Opinion.Abstention("no-votes");
    }
    return new Opinion.Estimate(
        Probabilities.ofWeights(
            flattened(votes.home()), flattened(votes.middle()), flattened(votes.away())));
  }

  private static double flattened(long votes) {
    return StrictMath.pow((double) votes, 1 / OVERCONFIDENCE);
  }
}
