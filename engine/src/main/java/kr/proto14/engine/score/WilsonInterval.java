package kr.proto14.engine.score;

/**
 * The 95 % score interval of a share (Wilson 1927, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 209-212): all shares
 * p for which the observed one is at most 1.96 standard errors, sqrt(p (1 - p) / n), away.
 *
 * <p>Trials count as independent.
 *
 * @param low lower end, 0-1
 * @param high upper end, 0-1, not below the lower one
 */
public record WilsonInterval(double low, double high) {
  /** The 97.5 % quantile of the normal distribution. */
  static final double Z = 1.959963984540054;

  public WilsonInterval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("not an interval of shares: " + low + ", " + high);
    }
  }

  /**
   * The interval of the share hits / counted; all from 0 to 1 where nothing was counted.
   *
   * @throws IllegalArgumentException if hits are negative or more than counted
   */
  public static WilsonInterval of(long hits, long counted) {
    if (hits < 0 || hits > counted) {
      throw new IllegalArgumentException("not a share: " + hits + "/" + counted);
    }
    if (counted == 0) {
      return new WilsonInterval(0, 1);
    }
    double share = (double) hits / counted;
    double spread = Z * Z / counted;
    double centre = share + spread / 2;
    double reach = Z * Math.sqrt(share * (1 - share) / counted + spread / counted / 4);
    // At the ends the formula is exact, its rounding is not.
    double low = hits == 0 ? 0 : (centre - reach) / (1 + spread);
    double high = hits == counted ? 1 : (centre + reach) / (1 + spread);
    return new WilsonInterval(low, high);
  }
}
