package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
  /** From the calendar of ISO 8601: the turns of years in which a plain year would be wrong. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-14, 2026-W38",
    "2025-12-29, 2026-W01",
    "2026-12-28, 2026-W53",
    "2027-01-04, 2027-W01",
    "2024-12-30, 2025-W01",
    "2020-12-28, 2020-W53",
    "2019-12-30, 2020-W01"
  })
  void a_week_belongs_to_the_year_of_its_thursday(LocalDate monday, String week) {
    assertThat(Week.of(monday)).hasToString(week);
  }

  @Test
  void a_week_begins_on_monday() {
    assertThatIllegalArgumentException().isThrownBy(() -> Week.of(LocalDate.of(2026, 9, 15)));
  }

  @Test
  void its_year_is_read_without_a_thousands_separator() {
    assertThat(Week.of(LocalDate.of(2026, 9, 14)).words()).containsEntry("year", "2026");
  }
}
