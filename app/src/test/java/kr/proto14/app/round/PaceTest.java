package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "G011-260009, 2026-02-07",
    "G011-260026, 2026-05-05",
    "G011-260038, 2026-07-11",
    "G011-260052, 2026-09-12",
    "G011-260058, 2026-10-06",
    "G027-260001, 2026-01-03",
    "G027-260027, 2026-04-13",
    "G027-250046, 2025-12-27",
    "G027-250047, 2025-12-31"
  })
  void rounds_that_were_seen_fit_the_days_on_which_they_were(String id, LocalDate day) {
    assertThat(Pace.fits(RoundId.parse(id), day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "G011-260003, 2026-11-24",
    "G011-260050, 2026-11-24",
    "G011-260058, 2026-02-07",
    "G011-260009, 2026-05-05",
    "G011-270007, 2026-12-30",
    "G027-260001, 2026-10-20",
    "G027-260027, 2026-12-10",
    "G027-260020, 2026-01-20"
  })
  void rounds_of_another_time_of_the_year_do_not(String id, LocalDate day) {
    assertThat(Pace.fits(RoundId.parse(id), day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"G011, 14", "G027, 10"})
  void on_every_day_some_numbers_fit_and_no_number_fits_for_long(String pool, int weeks) {
    for (int number = 1; number <= 90; number++) {
      RoundId id = RoundId.parse(String.format(Locale.ROOT, "%s-26%04d", pool, number));
      long days = days().filter(day -> Pace.fits(id, NEW_YEAR.plusDays(day))).count();
      // Basketball's number stands still from April to October, when its season is over.
      long still = pool.equals("G027") && number >= 21 && number <= 33 ? 170 : 0;
      assertThat(days - still).as("%s", id).isLessThanOrEqualTo(weeks * 7L);
    }
    days()
        .mapToObj(NEW_YEAR::plusDays)
        .forEach(
            day ->
                assertThat(IntStream.rangeClosed(1, 90))
                    .as("%s", day)
                    .anyMatch(
                        number ->
                            Pace.fits(
                                RoundId.parse(
                                    String.format(Locale.ROOT, "%s-26%04d", pool, number)),
                                day)));
  }

  @Test
  void a_new_year_neither_ends_the_old_rounds_at_once_nor_lets_in_the_new_ones_early() {
    assertThat(Pace.fits(RoundId.parse("G011-260077"), LocalDate.of(2027, 1, 3))).isTrue();
    assertThat(Pace.fits(RoundId.parse("G011-270001"), LocalDate.of(2026, 12, 30))).isTrue();
    assertThat(Pace.fits(RoundId.parse("G011-270001"), LocalDate.of(2027, 1, 3))).isTrue();
    assertThat(Pace.fits(RoundId.parse("G011-260040"), LocalDate.of(2027, 1, 3))).isFalse();
  }

  private static IntStream days() {
    return IntStream.range(0, 365);
  }
}
