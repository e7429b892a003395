package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

/**
 * A match to be forecast.
 *
 * @param home our id of the home side
 * @param away our id of the other side, another one
 */
public record Pairing(String home, String away) {
  public Pairing {
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    if (home.equals(away)) {
      throw new IllegalArgumentException("a team cannot play itself: " + home);
    }
  }
}
