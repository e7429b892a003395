package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One of the 14 matches of a round.
 *
 * @param number its place on the slip, 1-14
 * @param kickOff planned start
 * @param league the competition
 * @param home the side that 승 stands for
 * @param away the other side
 * @param state whether it will be played
 */
public record Match(
    int number, Instant kickOff, League league, Team home, Team away, MatchState state) {
  public Match {
    requireNonNull(kickOff, "kickOff");
    requireNonNull(league, "league");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    requireNonNull(state, "state");
    if (number < 1 || number > Pool.MATCHES) {
      throw new IllegalArgumentException("match number out of 1-14: " + number);
    }
    if (home.id().equals(away.id())) {
      throw new IllegalArgumentException("a team cannot play itself: " + home.id());
    }
  }

  /** Whether it is still the same pairing: home and away ids, whatever the names or the time. */
  public boolean samePairing(Match other) {
    return home.id().equals(other.home.id()) && away.id().equals(other.away.id());
  }
}
