package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A match as another source lists it.
 *
 * @param day its day in Korea
 * @param kickOff planned start, empty where it is not told
 * @param league its competition as written, may be empty
 * @param home name of the home side
 * @param away name of the away side
 */
public record Fixture(
    LocalDate day, Optional<Instant> kickOff, String league, String home, String away)
    implements Comparable<Fixture> {
  private static final Comparator<Fixture> ORDER =
      Comparator.comparing(Fixture::day)
          .thenComparing(fixture -> fixture.kickOff.orElse(Instant.MIN))
          .thenComparing(Fixture::league)
          .thenComparing(Fixture::home)
          .thenComparing(Fixture::away);

  public Fixture {
    requireNonNull(day, "day");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(league, "league");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
  }

  @Override
  public int compareTo(Fixture other) {
    return ORDER.compare(this, other);
  }
}
