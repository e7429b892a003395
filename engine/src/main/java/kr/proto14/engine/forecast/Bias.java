package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.Outcome;

/**
 * What all voices together get wrong, as terms added to the logarithms of the three chances before
 * they are scaled to the sum 1. Only their differences matter.
 *
 * @param home of {@link Outcome#HOME}, from -{@value #LIMIT} to {@value #LIMIT}
 * @param middle of {@link Outcome#MIDDLE}, likewise
 * @param away of {@link Outcome#AWAY}, likewise
 */
public record Bias(double home, double middle, double away) {
  /** A factor of 20: beyond it a forecast would no longer be that of the voices. */
  public static final double LIMIT = 3;

  /** None. */
  public static final Bias NONE = new Bias(0, 0, 0);

  public Bias {
    // A negative zero would be another value in a record.
    home += 0.0;
    middle += 0.0;
    away += 0.0;
    if (!(Math.abs(home) <= LIMIT && Math.abs(middle) <= LIMIT && Math.abs(away) <= LIMIT)) {
      throw new IllegalArgumentException("no bias: " + home + ", " + middle + ", " + away);
    }
  }

  /** The term of one outcome. */
  public double of(Outcome outcome) {
    return switch (outcome) {
      case HOME -> home;
      case MIDDLE -> middle;
      case AWAY -> away;
    };
  }
}
