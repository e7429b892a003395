package kr.proto14.app.ops.doctor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they are told: Asia/Seoul. */
final class Seoul {
  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

  private Seoul() {}

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
