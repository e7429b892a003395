package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What a bookmaker offers on the margin of one game of basketball: a handicap with its two odds.
 *
 * @param handicap points added to the home side's, negative for a favourite; within 60
 * @param home payout of a stake of 1 on the home side with it, above 1, finite
 * @param away the same for the away side
 * @param total points of both sides that the bookmaker expects, 60-400, empty where none are told
 */
public record MarginLine(double handicap, double home, double away, OptionalDouble total) {
  private static final double WIDEST = 60;
  private static final double LEAST_TOTAL = 60;
  private static final double MOST_TOTAL = 400;

  public MarginLine {
    requireNonNull(total, "total");
    if (!(Math.abs(handicap) <= WIDEST)) {
      throw new IllegalArgumentException("no handicap: " + handicap);
    }
    if (!(home > 1 && away > 1) || Double.isInfinite(home) || Double.isInfinite(away)) {
      throw new IllegalArgumentException("not decimal odds: " + home + ", " + away);
    }
    if (total.isPresent() && !isTotal(total.getAsDouble())) {
      throw new IllegalArgumentException("no total: " + total.getAsDouble());
    }
  }

  /** Whether so many points of both sides are those of a game. */
  public static boolean isTotal(double points) {
    return points >= LEAST_TOTAL && points <= MOST_TOTAL;
  }

  /** Sum of the inverse odds; what lies above 1 is the bookmaker's margin. */
  public double booksum() {
    return 1 / home + 1 / away;
  }
}
