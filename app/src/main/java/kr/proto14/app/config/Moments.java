package kr.proto14.app.config;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of the week in Korea at which a job is due.
 *
 * @param moments at least one, each once
 */
public record Moments(List<Moment> moments) {
  private static final Pattern FORM = Pattern.compile("(?:([A-Za-z]{3}) +)?([0-2]\\d:[0-5]\\d)");

  public Moments {
    moments = moments.stream().distinct().toList();
    if (moments.isEmpty()) {
      throw new IllegalArgumentException("at least one moment");
    }
  }

  /**
   * One time, on every day or on one day of the week.
   *
   * @param day empty for every day
   * @param time in Korea, to the minute
   */
  public record Moment(Optional<DayOfWeek> day, LocalTime time) {
    public Moment {
      requireNonNull(day, "day");
      requireNonNull(time, "time");
    }

    /** Whether it falls on a day. */
    public boolean fallsOn(LocalDate date) {
      return day.isEmpty() || day.get() == date.getDayOfWeek();
    }
  }

  /**
   * Reads {@code 02:00,08:00} or {@code MON 09:00}.
   *
   * @throws IllegalArgumentException for any other form
   */
  public static Moments parse(String text) {
    return new Moments(Arrays.stream(text.split(",", -1)).map(Moments::moment).toList());
  }

  private static Moment moment(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || form.group(2).compareTo("24") >= 0) {
      throw new IllegalArgumentException("no time of the week");
    }
    return new Moment(
        Optional.ofNullable(form.group(1)).map(Moments::day), LocalTime.parse(form.group(2)));
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no day of the week"));
  }
}
