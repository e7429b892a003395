package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

/**
 * A match to be forecast.
 *
 * @param home our id of the home side
 * @param away our id of the other side, another one
 * @param neutral whether nobody is at home
 */
public record Pairing(String home, String away, boolean neutral) {
  public Pairing {
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    if (home.equals(away)) {
      throw new IllegalArgumentException("a team cannot play itself: " + home);
    }
  }

  /** A match at the home side's ground. */
  public Pairing(String home, String away) {
    this(home, away, false);
  }

  /** Whether it is of the same sides, wherever they meet. */
  public boolean isOfSameSides(Pairing other) {
    return home.equals(other.home) && away.equals(other.away);
  }
}
