package kr.proto14.app.notify.message;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;

/**
 * A week by ISO 8601, which begins on Monday and belongs to the year that its Thursday lies in.
 *
 * @param year its week-based year
 * @param number 1-53
 */
record Week(int year, int number) {
  /** The week that begins on a Monday. */
  static Week of(LocalDate monday) {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on Monday, not on " + monday);
    }
    return new Week(
        monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The arguments of a text about it. */
  Map<String, Object> words() {
    return Map.of("year", Integer.toString(year), "week", number);
  }

  /** {@code 2026-W38}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d-W%02d", year, number);
  }
}
