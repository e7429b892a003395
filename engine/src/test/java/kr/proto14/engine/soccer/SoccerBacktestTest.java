package kr.proto14.engine.soccer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest.Forecast;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoccerBacktestTest {
  private static final List<SoccerModel> MODELS = List.of(SoccerModel.values());

  private static Map<String, List<SoccerRow>> leagues(long seed, int teams, int seasons) {
    Map<String, List<SoccerRow>> leagues = new TreeMap<>();
    leagues.put("East", Leagues.seasons(seed, teams, seasons));
    leagues.put("West", Leagues.seasons(seed + 1000, teams, seasons));
    return leagues;
  }

  private static Set<SoccerRow> season(Map<String, List<SoccerRow>> leagues, int season) {
    Set<SoccerRow> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    leagues.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.season() == season)
        .forEach(asked::add);
    return asked;
  }

  private static List<List<Long>> bits(List<Forecast> forecasts) {
    List<List<Long>> bits = new ArrayList<>();
    for (Forecast forecast : forecasts) {
      List<Probabilities> said = new ArrayList<>(List.of(forecast.base()));
      MODELS.forEach(model -> said.add(requireNonNull(forecast.byModel().get(model))));
      bits.add(Sane.bits(said));
    }
    return bits;
  }

  private static double loss(List<Forecast> forecasts, SoccerModel model) {
    return forecasts.stream()
        .mapToDouble(
            each ->
                -StrictMath.log(
                    requireNonNull(each.byModel().get(model))
                        .of(SoccerBacktest.outcome(each.row()))))
        .average()
        .orElseThrow();
  }

  private static double baseLoss(List<Forecast> forecasts) {
    return forecasts.stream()
        .mapToDouble(each -> -StrictMath.log(each.base().of(SoccerBacktest.outcome(each.row()))))
        .average()
        .orElseThrow();
  }

  @Test
  void every_match_asked_for_has_every_model_and_the_base_rates_by_day() {
    Map<String, List<SoccerRow>> leagues = leagues(1, 8, 3);
    Set<SoccerRow> asked = season(leagues, 2017);

    List<Forecast> forecasts = new SoccerBacktest(MODELS).run(leagues, asked::contains);

    assertThat(forecasts).hasSameSizeAs(asked).allMatch(each -> asked.contains(each.row()));
    assertThat(forecasts).allMatch(each -> each.byModel().keySet().containsAll(MODELS));
    assertThat(forecasts).extracting(each -> each.row().date()).isSorted();
    assertThat(forecasts).extracting(Forecast::league).containsOnly("East", "West");
  }

  @Test
  void models_know_more_than_the_base_rates() {
    Map<String, List<SoccerRow>> leagues = leagues(2, 12, 3);
    List<Forecast> forecasts =
        new SoccerBacktest(MODELS).run(leagues, season(leagues, 2017)::contains);

    for (SoccerModel model : MODELS) {
      assertThat(loss(forecasts, model)).as(model.key()).isLessThan(baseLoss(forecasts) - .02);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void later_matches_change_no_bit_of_an_earlier_season(long seed) {
    Map<String, List<SoccerRow>> leagues = leagues(seed, 8, 4);
    Set<SoccerRow> asked = season(leagues, 2017);
    LocalDate end = asked.stream().map(SoccerRow::date).max(LocalDate::compareTo).orElseThrow();
    Map<String, List<SoccerRow>> until = new TreeMap<>();
    leagues.forEach(
        (league, rows) ->
            until.put(league, rows.stream().filter(row -> !row.date().isAfter(end)).toList()));
    Random random = new Random(seed);
    leagues.replaceAll(
        (league, rows) -> {
          List<SoccerRow> more = new ArrayList<>(rows);
          for (int i = 0; i < 50; i++) {
            LocalDate later = end.plusDays(1 + random.nextInt(300));
            more.add(Leagues.row(later, 2018, "A new team", Leagues.name(i % 8), i % 9, 0));
          }
          return more;
        });

    assertThat(bits(new SoccerBacktest(MODELS).run(leagues, asked::contains)))
        .isNotEmpty()
        .isEqualTo(bits(new SoccerBacktest(MODELS).run(until, asked::contains)));
  }

  @Test
  void what_a_season_brought_is_not_in_its_own_pooling() {
    Map<String, List<SoccerRow>> leagues = leagues(6, 20, 5);
    Set<SoccerRow> asked = season(leagues, 2019);
    LocalDate first = asked.stream().map(SoccerRow::date).min(LocalDate::compareTo).orElseThrow();
    Map<String, List<SoccerRow>> turned = new TreeMap<>();
    IdentityHashMap<SoccerRow, SoccerRow> now = new IdentityHashMap<>();
    leagues.forEach(
        (league, rows) ->
            turned.put(
                league,
                rows.stream()
                    .map(row -> row.date().isAfter(first) ? turned(row, now) : row)
                    .toList()));

    List<Forecast> before = new SoccerBacktest(MODELS).run(leagues, asked::contains);
    List<Forecast> after =
        new SoccerBacktest(MODELS)
            .run(turned, row -> asked.contains(row) || now.containsValue(row));

    int size = (int) before.stream().filter(each -> each.row().date().equals(first)).count();
    assertThat(leagues.values().stream().flatMap(List::stream).filter(row -> row.season() < 2019))
        .as("enough that the pooling is fitted")
        .hasSizeGreaterThan(SoccerModel.ENOUGH_TO_POOL);
    assertThat(size).isPositive();
    assertThat(bits(after.subList(0, size))).isEqualTo(bits(before.subList(0, size)));
  }

  private static SoccerRow turned(SoccerRow row, Map<SoccerRow, SoccerRow> now) {
    SoccerRow turned =
        Leagues.row(
            row.date(),
            row.season(),
            row.home(),
            row.away(),
            new Sides(row.goals().away() + 3, row.goals().home()),
            row.market());
    now.put(row, turned);
    return turned;
  }

  @Test
  void walks_made_before_give_the_forecasts_of_one_run() {
    Map<String, List<SoccerRow>> leagues = leagues(8, 8, 3);
    Set<SoccerRow> asked = season(leagues, 2017);
    LocalDate first = asked.stream().map(SoccerRow::date).min(LocalDate::compareTo).orElseThrow();
    SoccerBacktest backtest = new SoccerBacktest(MODELS);
    List<SoccerBacktest.Seen> seen = new ArrayList<>();
    leagues.forEach(
        (league, rows) -> {
          LeagueLog log = new LeagueLog(rows);
          BaseRates base = new BaseRates(log);
          new SoccerWalk(log, backtest.components())
              .from(
                  SoccerBacktest.learnsFrom(first),
                  step ->
                      seen.add(
                          new SoccerBacktest.Seen(league, step, base.before(step.row().date()))));
        });

    assertThat(bits(backtest.forecasts(seen, asked::contains)))
        .isNotEmpty()
        .isEqualTo(bits(backtest.run(leagues, asked::contains)));
    assertThat(backtest.forecasts(seen, _ -> false)).isEmpty();
  }

  @Test
  void nothing_asked_is_nothing_forecast() {
    assertThat(new SoccerBacktest(MODELS).run(leagues(7, 8, 1), _ -> false)).isEmpty();
  }

  @Test
  void base_rates_begin_with_a_belief_and_follow_the_league() {
    List<SoccerRow> rows = new ArrayList<>();
    for (int day = 0; day < 500; day++) {
      rows.add(Leagues.row(Leagues.START.plusDays(day), 2015, "A", "B", 1, 1));
    }
    BaseRates base = new BaseRates(new LeagueLog(rows));

    assertThat(base.before(Leagues.START).home()).isCloseTo(.44, within(1e-9));
    assertThat(base.before(Leagues.START.plusDays(1)).middle()).isCloseTo(14 / 51.0, within(1e-9));
    assertThat(base.before(Leagues.START.plusDays(500)).middle()).isGreaterThan(.9);
    assertThatThrownBy(() -> base.before(Leagues.START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_outcome_is_that_of_the_goals() {
    assertThat(SoccerBacktest.outcome(Leagues.row(Leagues.START, 1, "A", "B", 2, 1)))
        .isEqualTo(Outcome.HOME);
    assertThat(SoccerBacktest.outcome(Leagues.row(Leagues.START, 1, "A", "B", 1, 1)))
        .isEqualTo(Outcome.MIDDLE);
    assertThat(SoccerBacktest.outcome(Leagues.row(Leagues.START, 1, "A", "B", 0, 1)))
        .isEqualTo(Outcome.AWAY);
  }
}
