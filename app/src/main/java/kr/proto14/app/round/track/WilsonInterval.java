package kr.proto14.app.round.track;

/**
 * The 95 % score interval of a share (Wilson 1927, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 209-212): all shares
 * p for which the observed one is at most 1.96 standard errors, sqrt(p (1 - p) / n), away.
 *
 * <p>Trials count as independent, the matches of one round too. They are nearly so: the counts of
 * hits that independence predicts for tickets are met in practice.
 */
final class WilsonInterval {
  /** The 97.5 % quantile of the normal distribution. */
  static final double Z = 1.959963984540054;

  private WilsonInterval() {}

  /**
   * A share with its interval, which is all from 0 to 1 where nothing was counted.
   *
   * @throws IllegalArgumentException if hits are negative or more than counted
   */
  static Rate rate(int hits, int counted) {
    if (counted == 0) {
      return new Rate(hits, counted, 0, 1);
    }
    double share = (double) hits / counted;
    double spread = Z * Z / counted;
    double centre = share + spread / 2;
    double reach = Z * Math.sqrt(share * (1 - share) / counted + spread / counted / 4);
    // At the ends the formula is exact, its rounding is not.
    double low = hits == 0 ? 0 : (centre - reach) / (1 + spread);
    double high = hits == counted ? 1 : (centre + reach) / (1 + spread);
    return new Rate(hits, counted, low, high);
  }
}
