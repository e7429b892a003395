package kr.proto14.engine.basketball;

/**
 * The standard normal distribution, with a relative error below 1e-13 down to chances of 1e-300.
 *
 * <p>Source: Abramowitz and Stegun 1964, Handbook of Mathematical Functions: the series 26.2.11
 * near the middle, the continued fraction 26.2.14 further out.
 */
final class Normal {
  /** Where the continued fraction takes over; it needs fewer terms the further out. */
  private static final double MIDDLE = 2;

  private static final int FRACTION_TERMS = 70;

  /** Beyond, the chance is no longer told from this end's. */
  private static final double END = 37;

  private static final double DENSITY_AT_ZERO = 1 / StrictMath.sqrt(2 * Math.PI);

  private Normal() {}

  /** The density. */
  static double density(double x) {
    return DENSITY_AT_ZERO * StrictMath.exp(-x * x / 2);
  }

  /**
   * The chance of a value up to x; what lies beyond 37 either way is taken for 37.
   *
   * @throws IllegalArgumentException for not a number
   */
  static double upTo(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("not a number");
    }
    if (x < -MIDDLE) {
      return tail(Math.min(-x, END));
    }
    return x > MIDDLE ? 1 - tail(Math.min(x, END)) : .5 + density(x) * series(x);
  }

  /** The chance of a value between two, the first not above the second. */
  static double between(double low, double high) {
    return low > 0 ? upTo(-low) - upTo(-high) : upTo(high) - upTo(low);
  }

  /**
   * The value up to which the chance is the given one, to 1e-12.
   *
   * @param chance above 0, below 1; kept within 1e-12 of both
   */
  static double inverse(double chance) {
    if (!(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException("no chance between 0 and 1: " + chance);
    }
    double wanted = Math.clamp(chance, 1e-12, 1 - 1e-12);
    double low = -8;
    double high = 8;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (upTo(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int odd = 3; Math.abs(term) > 1e-18; odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return sum;
  }

  private static double tail(double x) {
    double fraction = x;
    for (int term = FRACTION_TERMS; term > 0; term--) {
      fraction = x + term / fraction;
    }
    return density(x) / fraction;
  }
}
