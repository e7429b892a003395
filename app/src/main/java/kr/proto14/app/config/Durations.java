package kr.proto14.app.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Lengths of time before something.
 *
 * @param lengths at least one, each once, the longest first
 */
public record Durations(List<Duration> lengths) {
  private static final Duration LONGEST = Duration.ofDays(7);

  public Durations {
    lengths = lengths.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if (lengths.isEmpty()) {
      throw new IllegalArgumentException("at least one length of time");
    }
  }

  /**
   * Reads {@code 6h,3h,20m}.
   *
   * @throws IllegalArgumentException for any other form
   */
  public static Durations parse(String text) {
    return new Durations(Arrays.stream(text.split(",", -1)).map(Durations::one).toList());
  }

  /**
   * Reads {@code 1h30m}, from one second to seven days.
   *
   * @throws IllegalArgumentException for any other form
   */
  static Duration one(String text) {
    Duration length;
    try {
      length = Duration.parse("PT" + text.strip().toUpperCase(Locale.ROOT));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("no length of time", e);
    }
    if (length.toSeconds() < 1 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return length;
  }
}
