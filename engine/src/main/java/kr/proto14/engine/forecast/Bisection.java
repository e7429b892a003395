package kr.proto14.engine.forecast;

import java.util.function.DoubleUnaryOperator;

/** Finds where a falling function crosses zero, in a bounded number of steps. */
final class Bisection {
  /** Enough to bring any bracket used here down to neighbouring doubles. */
  private static final int HALVINGS = 120;

  private Bisection() {}

  /**
   * The crossing of {@code function} between {@code low} and {@code high}; the nearer end where it
   * does not cross between them.
   */
  static double ofFalling(DoubleUnaryOperator function, double low, double high) {
    double above = low;
    double below = high;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = above + (below - above) / 2;
      boolean isAbove = function.applyAsDouble(middle) > 0;
      // Between neighbouring doubles nothing moves any more.
      if (middle == (isAbove ? above : below)) {
        break;
      }
      if (isAbove) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above + (below - above) / 2;
  }
}
