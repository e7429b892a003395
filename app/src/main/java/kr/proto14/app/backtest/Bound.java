package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the matches asked for begin or end: at a season or at a day. */
public sealed interface Bound {
  /** Whether a match lies before all that the bound takes in. */
  boolean isAfter(LocalDate day, int season);

  /** Whether a match lies behind all that the bound takes in. */
  boolean isBefore(LocalDate day, int season);

  /**
   * A season.
   *
   * @param number the year in which it began
   */
  record Season(int number) implements Bound {
    @Override
    public boolean isAfter(LocalDate day, int season) {
      return season < number;
    }

    @Override
    public boolean isBefore(LocalDate day, int season) {
      return season > number;
    }

    @Override
    public String toString() {
      return Integer.toString(number);
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Bound {
    public Day {
      requireNonNull(day, "day");
    }

    @Override
    public boolean isAfter(LocalDate match, int season) {
      return match.isBefore(day);
    }

    @Override
    public boolean isBefore(LocalDate match, int season) {
      return match.isAfter(day);
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /**
   * Reads one as people write it: {@code 2021}, {@code 2021/22}, {@code 2021-22} or {@code
   * 2021-08-14}; empty for anything else.
   */
  static Optional<Bound> parse(String typed) {
    Matcher season = Pattern.compile("(\\d{4})(?:[/-](\\d{2}|\\d{4}))?").matcher(typed.strip());
    if (season.matches()) {
      int begins = Integer.parseInt(season.group(1));
      String ends = season.group(2);
      boolean follows =
          ends == null
              || Integer.parseInt(ends) == (ends.length() == 4 ? begins + 1 : (begins + 1) % 100);
      return follows ? Optional.of(new Season(begins)) : Optional.empty();
    }
    try {
      return Optional.of(new Day(LocalDate.parse(typed.strip())));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
