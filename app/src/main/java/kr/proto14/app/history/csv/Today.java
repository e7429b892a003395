package kr.proto14.app.history.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What can have been played by now, wherever on earth.
 *
 * @param now the moment of the import
 */
record Today(Instant now) {
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /** Refuses a result of a match that lies ahead. */
  void checkPast(LocalDate day, Optional<Instant> kickOff) {
    if (day.isAfter(LocalDate.ofInstant(now, FIRST_ZONE))) {
      throw new BrokenRow(ProblemKind.DATE, day.toString());
    }
    if (kickOff.isPresent() && kickOff.get().isAfter(now)) {
      throw new BrokenRow(ProblemKind.DATE, kickOff.get().toString());
    }
  }

  /** Whether the row of a day has its scores; refuses one that lacks them without excuse. */
  boolean isPlayed(LocalDate day, String home, String away) {
    if (!home.isEmpty() && !away.isEmpty()) {
      return true;
    }
    boolean mayBeAhead = !day.isBefore(LocalDate.ofInstant(now, LAST_ZONE));
    if (home.isEmpty() && away.isEmpty() && mayBeAhead) {
      return false;
    }
    throw new BrokenRow(ProblemKind.MISSING_SCORE, home + ":" + away);
  }
}
