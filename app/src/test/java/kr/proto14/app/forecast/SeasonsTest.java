package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonsTest {
  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void a_league_that_plays_over_the_winter_begins_its_seasons_in_july() {
    Seasons seasons = new Seasons();
    assertThat(seasons.next(day("2023-08-12"))).isEqualTo(2023);
    assertThat(seasons.next(day("2024-01-13"))).isEqualTo(2023);
    assertThat(seasons.next(day("2024-05-19"))).isEqualTo(2023);
    assertThat(seasons.of(day("2024-07-01"))).isEqualTo(2024);
    assertThat(seasons.next(day("2024-08-17"))).isEqualTo(2024);
  }

  @Test
  void a_league_of_the_calendar_year_is_known_by_its_first_summer() {
    Seasons seasons = new Seasons();
    assertThat(seasons.next(day("2023-03-04"))).isEqualTo(2022);
    assertThat(seasons.next(day("2023-06-10"))).isEqualTo(2022);
    assertThat(seasons.next(day("2023-07-15"))).isEqualTo(2023);
    assertThat(seasons.next(day("2023-11-25"))).isEqualTo(2023);
    assertThat(seasons.next(day("2024-03-02"))).isEqualTo(2024);
  }

  @Test
  void a_league_that_moves_to_the_winter_never_counts_backwards() {
    Seasons seasons = new Seasons();
    int last = 0;
    for (LocalDate day = day("2023-03-01");
        day.isBefore(day("2028-06-01"));
        day = day.plusDays(1)) {
      boolean summerYears = day.isBefore(day("2025-12-01"));
      int month = day.getMonthValue();
      boolean plays = summerYears ? month >= 3 && month <= 11 : month >= 8 || month <= 5;
      if (plays) {
        int season = seasons.next(day);
        assertThat(season).isBetween(Math.max(last, 2022), last == 0 ? 2022 : last + 1);
        last = season;
      }
    }
    assertThat(last).isEqualTo(2027);
  }
}
