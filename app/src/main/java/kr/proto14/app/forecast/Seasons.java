package kr.proto14.app.forecast;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * Numbers the seasons of a league whose archive does not name them, reading its matches in their
 * order and nothing ahead of them.
 *
 * <p>A league that in the last two years played more in June and July than in December and January
 * plays by the calendar year, and its season has the number of the year. Any other plays over the
 * winter: its season begins on 1 July and has the number of the year in which it began. A number is
 * never below that of the match before, whatever a league changes to.
 */
final class Seasons {
  private static final Set<Month> SUMMER = Set.of(Month.JUNE, Month.JULY);
  private static final Set<Month> WINTER = Set.of(Month.DECEMBER, Month.JANUARY);
  private static final int MONTHS_TO_JULY = 6;

  private final Deque<LocalDate> lately = new ArrayDeque<>();
  private int summer;
  private int winter;
  private int last = Integer.MIN_VALUE;

  /** The season that a day falls into after some matches, given oldest first. */
  static int after(List<SoccerRow> rows, LocalDate day) {
    Seasons seasons = new Seasons();
    rows.forEach(row -> seasons.next(row.date()));
    return seasons.of(day);
  }

  /**
   * The season of the next match.
   *
   * @param day not before that of the match before
   */
  int next(LocalDate day) {
    while (!lately.isEmpty() && lately.getFirst().isBefore(day.minusYears(2))) {
      count(lately.removeFirst(), -1);
    }
    last = Math.max(last, of(day));
    lately.addLast(day);
    count(day, 1);
    return last;
  }

  /** The season that a day after the last match falls into. */
  int of(LocalDate day) {
    boolean calendarYear = summer > winter;
    int season = calendarYear ? day.getYear() : day.minusMonths(MONTHS_TO_JULY).getYear();
    return Math.max(last, season);
  }

  private void count(LocalDate day, int by) {
    if (SUMMER.contains(day.getMonth())) {
      summer += by;
    } else if (WINTER.contains(day.getMonth())) {
      winter += by;
    }
  }
}
