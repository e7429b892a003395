package kr.proto14.app.schedule.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days and hours as the sellers of the pools count them. Korea has no daylight saving time. */
final class Korea {
  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private Korea() {}

  static ZonedDateTime at(Instant moment) {
    return moment.atZone(ZONE);
  }

  static LocalDate day(Instant moment) {
    return at(moment).toLocalDate();
  }
}
