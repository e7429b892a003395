package kr.proto14.app.source.zentoto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesHoursTest {
  @ParameterizedTest
  @CsvSource({
    "2026-09-16T12:00:00+09:00, 2026-09-16T23:00:00+09:00",
    "2026-09-16T22:59:59+09:00, 2026-09-16T23:00:00+09:00",
    "2026-09-16T23:00:00+09:00, 2026-09-17T23:00:00+09:00",
    "2026-12-31T23:30:00+09:00, 2027-01-01T23:00:00+09:00",
    "2026-09-17T03:00:00+09:00, 2026-09-17T23:00:00+09:00"
  })
  void the_next_end_of_sales_hours_is_23_in_seoul(OffsetDateTime now, OffsetDateTime end) {
    assertThat(SalesHours.nextEnd(now.toInstant())).isEqualTo(end.toInstant());
  }
}
