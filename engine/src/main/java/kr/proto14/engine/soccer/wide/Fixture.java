package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A match to forecast.
 *
 * @param date the day it is played
 * @param kind whether clubs or national teams play
 * @param league the key of the league it is a match of ({@code England/1}); empty for cups
 * @param home the home side by the key that the logs have
 * @param away the other side likewise
 * @param neutral whether nobody is at home
 */
public record Fixture(
    LocalDate date, Kind kind, Optional<String> league, String home, String away, boolean neutral) {
  public Fixture {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    requireNonNull(league, "league");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
  }

  /** Who plays. */
  public enum Kind {
    /** Clubs. */
    CLUBS,
    /** National teams of men without an age limit. */
    NATIONS
  }

  /** A match of clubs in any cup. */
  public static Fixture cup(LocalDate date, String home, String away, boolean neutral) {
    return new Fixture(date, Kind.CLUBS, Optional.empty(), home, away, neutral);
  }

  /** A match of a league. */
  public static Fixture league(LocalDate date, String league, String home, String away) {
    return new Fixture(date, Kind.CLUBS, Optional.of(league), home, away, false);
  }

  /** A match of national teams. */
  public static Fixture nations(LocalDate date, String home, String away, boolean neutral) {
    return new Fixture(date, Kind.NATIONS, Optional.empty(), home, away, neutral);
  }
}
