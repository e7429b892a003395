package kr.proto14.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they are printed: Asia/Seoul. */
final class KoreanTime {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(SEOUL);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(SEOUL);

  private KoreanTime() {}

  /** {@code 2026-09-16 23:00}. */
  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** {@code 2026-09-16 23:00:00}. */
  static String second(Instant at) {
    return SECOND.format(at);
  }

  /** {@code 2026-09-16T23:00:00+09:00}. */
  static String iso(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(SEOUL));
  }
}
