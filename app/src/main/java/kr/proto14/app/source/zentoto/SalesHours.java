package kr.proto14.app.source.zentoto;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Betman sells from 08:00 to 23:00 in Korea. */
final class SalesHours {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final LocalTime END = LocalTime.of(23, 0);

  private SalesHours() {}

  /** The next end of sales hours, for a sale whose own end is not known; it may end before. */
  static Instant nextEnd(Instant now) {
    ZonedDateTime local = now.atZone(SEOUL);
    ZonedDateTime end = local.with(END);
    return (local.isBefore(end) ? end : end.plusDays(1)).toInstant();
  }
}
