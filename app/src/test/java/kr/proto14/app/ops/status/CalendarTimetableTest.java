package kr.proto14.app.ops.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.ledger.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTimetableTest {
  private final Timetable timetable =
      new CalendarTimetable(
          Calendar.of(
              Config.load(
                  new ConfigSources(
                      Map.of(),
                      Map.of("PROTO14_DATA", "/nowhere"),
                      Path.of("/"),
                      Path.of("/"),
                      null))));

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "check, 2026-01-03T20:00:00+09:00, 2026-01-04T02:00:00+09:00",
    "check, 2026-01-03T19:59:59+09:00, 2026-01-03T20:00:00+09:00",
    "results, 2026-01-03T23:59:00+09:00, 2026-01-04T06:00:00+09:00",
    "weekly, 2026-01-05T08:59:59+09:00, 2026-01-05T09:00:00+09:00",
    "weekly, 2026-01-05T09:00:00+09:00, 2026-01-12T09:00:00+09:00",
    "daily, 2028-02-28T21:00:00+09:00, 2028-02-29T21:00:00+09:00",
    "daily, 2026-12-31T12:00:00Z, 2027-01-01T21:00:00+09:00",
    "drill, 2026-01-03T00:00:00+09:00, 2026-01-04T05:00:00+09:00"
  })
  void the_next_slot_is_by_the_clock_on_the_wall_in_korea(String job, String after, String next) {
    assertThat(timetable.next(job, at(after))).contains(at(next));
  }

  @Test
  void refresh_has_no_calendar_and_what_asks_the_seller_is_offset() {
    assertThat(timetable.next("refresh", Instant.EPOCH)).isEmpty();
    assertThat(timetable.next("moon", Instant.EPOCH)).isEmpty();
    assertThat(timetable.jobs())
        .containsExactly(
            "check", "refresh", "results", "weekly", "daily", "backup", "drill", "housekeeping");
    assertThat(timetable.jobs().stream().filter(timetable::isOffset))
        .containsExactly("check", "refresh");
  }
}
