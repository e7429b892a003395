package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import kr.proto14.engine.basketball.BasketballBacktest.Forecast;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketballBacktestTest {
  private static final int TEAMS = 8;

  /** Every pair twice a season; team 0 is the strongest. Spreads begin at a season. */
  private static List<BasketballRow> seasons(long seed, int seasons, int spreadsFrom) {
    Random random = new Random(seed);
    List<BasketballRow> rows = new ArrayList<>();
    for (int season = 2015; season < 2015 + seasons; season++) {
      LocalDate day = LocalDate.of(season, 10, 20);
      for (int home = 0; home < TEAMS; home++) {
        for (int away = 0; away < TEAMS; away++) {
          if (home != away) {
            double expected = 3 + 2.5 * (away - home);
            int margin = (int) Math.round(expected + 12 * random.nextGaussian());
            int points = Math.max(101 - margin, 60);
            rows.add(
                new BasketballRow(
                    day,
                    season,
                    "Team " + home,
                    "Team " + away,
                    points + (margin == 0 ? 1 : margin),
                    points,
                    season >= spreadsFrom
                        ? OptionalDouble.of(Math.round(2 * expected) / 2.0)
                        : OptionalDouble.empty()));
            day = day.plusDays(2);
          }
        }
      }
    }
    return rows;
  }

  private static double loss(List<Forecast> forecasts, boolean base) {
    return forecasts.stream()
        .mapToDouble(
            each -> -Math.log((base ? each.base() : each.scores()).of(each.row().outcome())))
        .average()
        .orElseThrow();
  }

  @Test
  void every_game_of_teams_that_played_before_is_forecast_by_day() {
    List<BasketballRow> rows = seasons(1, 3, 2016);

    List<Forecast> forecasts = BasketballBacktest.run(BasketballLeague.KBL, rows);

    assertThat(forecasts).hasSizeBetween(rows.size() - TEAMS, rows.size() - 1);
    assertThat(forecasts).extracting(each -> each.row().date()).isSorted();
    assertThat(forecasts)
        .allMatch(each -> each.closing().isPresent() == (each.row().season() >= 2016));
  }

  @Test
  void spreads_are_known_from_the_day_after_the_first_one() {
    List<Forecast> forecasts = BasketballBacktest.run(BasketballLeague.KBL, seasons(2, 3, 2016));
    List<Forecast> with = forecasts.stream().filter(each -> each.closing().isPresent()).toList();

    assertThat(with.getFirst().spreadsKnown()).isFalse();
    assertThat(with.subList(1, with.size())).allMatch(Forecast::spreadsKnown);
    assertThat(BasketballBacktest.run(BasketballLeague.KBL, seasons(2, 2, 3000)))
        .noneMatch(Forecast::spreadsKnown);
  }

  @Test
  void base_rates_are_those_of_the_seasons_before() {
    List<Forecast> forecasts = BasketballBacktest.run(BasketballLeague.NBA, seasons(3, 3, 3000));

    assertThat(forecasts)
        .filteredOn(each -> each.row().season() == 2015)
        .extracting(Forecast::base)
        .containsOnly(Probabilities.ofWeights(12, 9, 9));
    assertThat(forecasts.stream().map(Forecast::base).distinct()).hasSize(3);
  }

  @Test
  void ratings_know_more_than_the_base_rates() {
    List<Forecast> forecasts = BasketballBacktest.run(BasketballLeague.NBA, seasons(4, 6, 3000));

    assertThat(loss(forecasts, false)).isLessThan(loss(forecasts, true) - .02);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void later_games_change_no_bit_of_an_earlier_forecast(long seed) {
    List<BasketballRow> rows = seasons(seed, 3, 2016);
    Random random = new Random(seed);
    int size = 60 + random.nextInt(100);
    LocalDate end = rows.get(size - 1).date();

    List<Forecast> part = BasketballBacktest.run(BasketballLeague.KBL, rows.subList(0, size));
    List<Forecast> whole = BasketballBacktest.run(BasketballLeague.KBL, rows);

    assertThat(part).isNotEmpty();
    assertThat(whole.stream().filter(each -> !each.row().date().isAfter(end)))
        .containsExactlyElementsOf(part);
  }

  @Test
  void no_games_are_no_forecasts() {
    assertThat(BasketballBacktest.run(BasketballLeague.WKBL, List.of())).isEmpty();
  }
}
