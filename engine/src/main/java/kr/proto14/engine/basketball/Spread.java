package kr.proto14.engine.basketball;

/** The market's expectation of a margin, from the home side's view. */
final class Spread {
  /** The widest ever offered are half of this. */
  static final double WIDEST = 60;

  private Spread() {}

  /**
   * Refuses what is no spread.
   *
   * @throws IllegalArgumentException for not a number, or one beyond 60 points
   */
  static double check(double spread) {
    if (!(Math.abs(spread) <= WIDEST)) {
      throw new IllegalArgumentException("no spread: " + spread);
    }
    return spread;
  }
}
