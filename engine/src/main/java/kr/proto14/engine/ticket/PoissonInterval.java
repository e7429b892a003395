package kr.proto14.engine.ticket;

/** The counts between which a Poisson variable falls with a chance of 90 %, 5 % on either side. */
final class PoissonInterval {
  private static final double TAIL = 0.05;
  private static final double NORMAL_QUANTILE = 1.6448536269514722;

  /** Above this mean the normal approximation is within one count of the exact quantiles. */
  private static final double LARGE = 200;

  private PoissonInterval() {}

  /** The smallest count whose distribution function reaches 5 %. */
  static long low(double mean) {
    return quantile(mean, TAIL, -NORMAL_QUANTILE);
  }

  /** The smallest count whose distribution function reaches 95 %. */
  static long high(double mean) {
    return quantile(mean, 1 - TAIL, NORMAL_QUANTILE);
  }

  private static long quantile(double mean, double probability, double normalQuantile) {
    if (mean > LARGE) {
      return Math.round(mean + normalQuantile * Math.sqrt(mean));
    }
    double term = StrictMath.exp(-mean);
    double reached = term;
    long count = 0;
    while (reached < probability) {
      count++;
      term *= mean / count;
      reached += term;
    }
    return count;
  }
}
