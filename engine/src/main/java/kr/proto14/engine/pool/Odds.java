package kr.proto14.engine.pool;

/**
 * Decimal odds of the three outcomes of one match, as a bookmaker offers them.
 *
 * @param home payout of a stake of 1 on {@link Outcome#HOME}, above 1, finite
 * @param middle the same for {@link Outcome#MIDDLE}
 * @param away the same for {@link Outcome#AWAY}
 */
public record Odds(double home, double middle, double away) {
  public Odds {
    if (!(valid(home) && valid(middle) && valid(away))) {
      throw new IllegalArgumentException("not decimal odds: " + home + ", " + middle + ", " + away);
    }
  }

  /** Sum of the inverse odds; what lies above 1 is the bookmaker's margin. */
  public double booksum() {
    return 1 / home + 1 / middle + 1 / away;
  }

  private static boolean valid(double odds) {
    return odds > 1 && Double.isFinite(odds);
  }
}
