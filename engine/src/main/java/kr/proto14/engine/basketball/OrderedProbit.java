package kr.proto14.engine.basketball;

import kr.proto14.engine.pool.Probabilities;

/**
 * Chances of 승, 5 and 패 from an expected margin: the home side's luck is normal, and two cuts part
 * the outcomes.
 *
 * <p>Source: McKelvey and Zavoina 1975, Journal of Mathematical Sociology 4, 103-120.
 *
 * @param low below it stands 패
 * @param high above it stands 승; above {@code low}
 * @param slope by how much a point of expected margin moves the luck, 0 or more
 */
public record OrderedProbit(double low, double high, double slope) {
  /** Expected margins beyond are taken for it, so that each outcome keeps a chance. */
  static final double WIDEST = Spread.WIDEST;

  public OrderedProbit {
    if (!(low < high && slope >= 0)
        || !Double.isFinite(low)
        || !Double.isFinite(high)
        || !Double.isFinite(slope)) {
      throw new IllegalArgumentException("no probit: " + low + ", " + high + ", " + slope);
    }
  }

  /**
   * Of a spread of luck in points: the outcomes part halfway between 5 and 6.
   *
   * @param sigma standard deviation of a margin around what was expected, in points, above 0
   */
  public static OrderedProbit ofSigma(double sigma) {
    return new OrderedProbit(-5.5 / sigma, 5.5 / sigma, 1 / sigma);
  }

  /**
   * The chances.
   *
   * @param margin expected from the home side's view, in points; beyond 60 it is taken for 60
   * @throws IllegalArgumentException for not a number
   */
  public Probabilities chances(double margin) {
    double shift = slope * bounded(margin);
    return Probabilities.ofWeights(
        Normal.upTo(shift - high),
        Normal.between(low - shift, high - shift),
        Normal.upTo(low - shift));
  }

  /** A probit for games whose luck is wider by a factor, above 0. */
  OrderedProbit widened(double factor) {
    return new OrderedProbit(low / factor, high / factor, slope / factor);
  }

  static double bounded(double margin) {
    if (Double.isNaN(margin)) {
      throw new IllegalArgumentException("the margin is not a number");
    }
    return Math.clamp(margin, -WIDEST, WIDEST);
  }
}
