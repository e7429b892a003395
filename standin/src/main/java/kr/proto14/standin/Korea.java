package kr.proto14.standin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time zone of the Korean sites and the forms in which they write times. */
final class Korea {
  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MATCH =
      DateTimeFormatter.ofPattern("yy.MM.dd (E) HH:mm", Locale.KOREAN).withZone(ZONE);
  private static final DateTimeFormatter DEADLINE =
      DateTimeFormatter.ofPattern("yy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter MAIN =
      DateTimeFormatter.ofPattern("M월d일 HH:mm", Locale.ROOT).withZone(ZONE);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmm", Locale.ROOT).withZone(ZONE);

  private Korea() {}

  /** The moment typed as {@code 2026-09-19 23:00}. */
  static Instant at(String typed) {
    return LocalDateTime.parse(typed, TYPED).atZone(ZONE).toInstant();
  }

  static String match(Instant at) {
    return MATCH.format(at);
  }

  static String deadline(Instant at) {
    return DEADLINE.format(at);
  }

  static String main(Instant at) {
    return MAIN.format(at);
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
