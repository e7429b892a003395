package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of the result page of a round of 프로토 승부식 (G101).
 *
 * @param number its place in the round, from 1
 * @param league league as printed, may be empty
 * @param betType kind of bet as printed, may be empty
 * @param homeName home side as printed
 * @param awayName away side as printed
 * @param kickOff planned start, empty where the site's text is no time
 * @param homeScore goals or points of the home side, empty where none is given
 * @param awayScore goals or points of the away side, empty where none is given
 * @param handicap the line of a handicap or over-under row, empty where none is given
 * @param code 0 승, 1 무, 2 패, 4 void; empty where none is given
 */
public record FixtureResult(
    int number,
    String league,
    String betType,
    String homeName,
    String awayName,
    Optional<Instant> kickOff,
    OptionalInt homeScore,
    OptionalInt awayScore,
    OptionalDouble handicap,
    OptionalInt code) {
  public FixtureResult {
    requireNonNull(league, "league");
    requireNonNull(betType, "betType");
    requireNonNull(homeName, "homeName");
    requireNonNull(awayName, "awayName");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(homeScore, "homeScore");
    requireNonNull(awayScore, "awayScore");
    requireNonNull(handicap, "handicap");
    requireNonNull(code, "code");
  }
}
