package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One match of a pool as the site's result page gives it. It settles nothing by itself.
 *
 * @param number its place on the slip, 1-14
 * @param homeName home side as printed, may be empty
 * @param awayName away side as printed, may be empty
 * @param homeScore goals or points of the home side, empty where none is given
 * @param awayScore goals or points of the away side, empty where none is given
 * @param code the site's result code, empty where none is given
 * @param label what the same answer says the code means, such as {@code 승}; empty if it does not
 * @param kickOff planned start as printed, empty where the text is no time
 */
public record PoolResult(
    int number,
    String homeName,
    String awayName,
    OptionalInt homeScore,
    OptionalInt awayScore,
    OptionalInt code,
    String label,
    Optional<Instant> kickOff) {
  public PoolResult {
    requireNonNull(homeName, "homeName");
    requireNonNull(awayName, "awayName");
    requireNonNull(homeScore, "homeScore");
    requireNonNull(awayScore, "awayScore");
    requireNonNull(code, "code");
    requireNonNull(label, "label");
    requireNonNull(kickOff, "kickOff");
  }
}
