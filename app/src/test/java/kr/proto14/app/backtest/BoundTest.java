package kr.proto14.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {
  private static final LocalDate SPRING = LocalDate.of(2022, 3, 1);

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021/22", "2021-22", "2021/2022", " 2021 "})
  void a_season_is_read_by_the_year_in_which_it_began(String typed) {
    assertThat(Bound.parse(typed)).contains(new Bound.Season(2021));
  }

  @Test
  void a_day_is_read() {
    assertThat(Bound.parse("2022-03-01")).contains(new Bound.Day(SPRING));
    assertThat(Bound.parse("1999/00")).contains(new Bound.Season(1999));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021/23",
        "2021-21",
        "2022-03",
        "2022-02-30",
        "2022-3-1",
        "last",
        "٢٠٢١"
      })
  void anything_else_is_not_guessed(String typed) {
    assertThat(Bound.parse(typed)).isEqualTo(Optional.empty());
  }

  @Test
  void a_bound_takes_in_its_own_season_or_day() {
    Bound season = new Bound.Season(2021);
    assertThat(season.isAfter(SPRING, 2021)).isFalse();
    assertThat(season.isBefore(SPRING, 2021)).isFalse();
    assertThat(season.isAfter(SPRING, 2020)).isTrue();
    assertThat(season.isBefore(SPRING, 2022)).isTrue();
    Bound day = new Bound.Day(SPRING);
    assertThat(day.isAfter(SPRING, 0)).isFalse();
    assertThat(day.isBefore(SPRING, 0)).isFalse();
    assertThat(day.isAfter(SPRING.minusDays(1), 0)).isTrue();
    assertThat(day.isBefore(SPRING.plusDays(1), 0)).isTrue();
  }
}
