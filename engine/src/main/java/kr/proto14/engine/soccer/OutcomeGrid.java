package kr.proto14.engine.soccer;

import kr.proto14.engine.pool.Probabilities;

/**
 * Chances of the outcomes from expected goals: two Poisson numbers up to {@value #MOST} goals a
 * side, with the correction of low scores.
 *
 * <p>Source: Dixon and Coles 1997, Applied Statistics 46(2), 265-280, equation 4.1.
 */
public final class OutcomeGrid {
  private static final int MOST = 12;

  /** Expected goals outside these are no soccer; they keep every chance above zero. */
  private static final double LEAST_MEAN = .02;

  private static final double MOST_MEAN = 8;

  private OutcomeGrid() {}

  /**
   * The chances of a match.
   *
   * @param home expected goals of the home side, above 0; kept within 0.02-8
   * @param away of the other side
   * @param rho the correction: below 0, draws of 0-0 and 1-1 are likelier than Poisson has them
   */
  public static Probabilities chances(double home, double away, double rho) {
    double first = Math.clamp(home, LEAST_MEAN, MOST_MEAN);
    double second = Math.clamp(away, LEAST_MEAN, MOST_MEAN);
    double none = StrictMath.exp(-first);
    double noneAway = StrictMath.exp(-second);
    double p = none;
    double q = noneAway;
    double upToP = 0;
    double upToQ = 0;
    double won = 0;
    double drawn = 0;
    double lost = 0;
    for (int goals = 0; goals <= MOST; goals++) {
      won += p * upToQ;
      lost += q * upToP;
      drawn += p * q;
      upToP += p;
      upToQ += q;
      p *= first / (goals + 1);
      q *= second / (goals + 1);
    }
    double nilNil = none * noneAway;
    double bounded = bounded(rho, first, second);
    won += nilNil * first * second * bounded;
    lost += nilNil * first * second * bounded;
    drawn -= 2 * nilNil * first * second * bounded;
    return Probabilities.ofWeights(won, drawn, lost);
  }

  /** The correction must leave each of the four low scores a chance. */
  private static double bounded(double rho, double home, double away) {
    double least = Math.max(-1 / home, -1 / away);
    double most = Math.min(1 / (home * away), 1);
    return Math.clamp(rho, .99 * least, .99 * most);
  }
}
