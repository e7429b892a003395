package kr.proto14.app.history.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as files write them: year first, or day first; never the month first. */
final class Dates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  private static final int FIRST_YEAR = 1850;
  private static final int CENTURY_TURN = 70;

  private Dates() {}

  /**
   * Reads {@code 2024-05-01}, {@code 01/05/2024} or {@code 01/05/24} (1970 to 2069).
   *
   * @throws BrokenRow if it is no day, or one only with day and month swapped
   */
  static LocalDate parse(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return of(text, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return of(text, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
    }
    throw new BrokenRow(ProblemKind.DATE, text);
  }

  /** The day with day and month in each other's place, the day itself where there is none such. */
  static LocalDate swapped(LocalDate day) {
    return canBeSwapped(day)
        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
        : day;
  }

  /** Whether day and month could have changed places without being noticed by themselves. */
  static boolean canBeSwapped(LocalDate day) {
    return day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
  }

  private static LocalDate of(String text, String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (year.length() == 2) {
      y += y >= CENTURY_TURN ? 1900 : 2000;
    }
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m > 12 && m <= 31 && d >= 1 && d <= 12) {
      throw new BrokenRow(ProblemKind.SWAPPED_DATE, text);
    }
    try {
      if (y >= FIRST_YEAR) {
        return LocalDate.of(y, m, d);
      }
    } catch (DateTimeException e) {
      throw new BrokenRow(ProblemKind.DATE, text);
    }
    throw new BrokenRow(ProblemKind.DATE, text);
  }
}
