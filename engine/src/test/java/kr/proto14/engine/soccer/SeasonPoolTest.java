package kr.proto14.engine.soccer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;

class SeasonPoolTest {
  /** First season that has 3,000 matches with odds before it. */
  private static final int SEASON = 2021;

  private static final LocalDate START = LocalDate.of(SEASON, 7, 1);

  private static Map<String, List<SoccerRow>> leagues() {
    Map<String, List<SoccerRow>> leagues = new TreeMap<>();
    leagues.put("East", Leagues.seasons(1, 20, 7));
    leagues.put("West", Leagues.seasons(2, 20, 7));
    return leagues;
  }

  private static Optional<OutcomeLogit> learned(
      SoccerModel model, Map<String, List<SoccerRow>> leagues, LocalDate start) {
    return SeasonPool.before(model, leagues.values().stream().map(LeagueLog::new).toList(), start);
  }

  @Test
  void the_walk_of_a_backtest_is_pooled_by_it_to_the_last_bit() {
    Map<String, List<SoccerRow>> leagues = leagues();
    for (SoccerModel model : List.of(SoccerModel.GOALS, SoccerModel.PAST_ODDS)) {
      OutcomeLogit pool = learned(model, leagues, START).orElseThrow();
      List<Probabilities> expected = new ArrayList<>();
      new SoccerWalk(new LeagueLog(requireNonNull(leagues.get("East"))), model.components())
          .from(
              LocalDate.of(2015, 1, 1),
              step -> {
                if (step.row().season() == SEASON) {
                  expected.add(pool.pooled(step.opinions()));
                }
              });

      List<Probabilities> said =
          new SoccerBacktest(List.of(model))
              .run(leagues, row -> row.season() == SEASON).stream()
                  .filter(each -> each.league().equals("East"))
                  .map(each -> requireNonNull(each.byModel().get(model)))
                  .toList();

      assertThat(said).hasSize(380);
      assertThat(Sane.bits(said)).isEqualTo(Sane.bits(expected));
    }
  }

  @Test
  void what_is_usual_is_near_the_geometric_mean_and_follows_the_views() {
    List<Probabilities> weak = Collections.nCopies(3, Probabilities.ofWeights(.25, .28, .47));
    List<Probabilities> even = Collections.nCopies(3, Probabilities.ofWeights(.37, .28, .35));
    List<Probabilities> strong = Collections.nCopies(3, Probabilities.ofWeights(.60, .23, .17));
    OutcomeLogit usual = SoccerModel.GOALS.usualPool();
    OutcomeLogit mean = OutcomeLogit.geometricMean(3);

    assertThat(usual.pooled(weak).home()).isLessThan(usual.pooled(even).home());
    assertThat(usual.pooled(even).home()).isLessThan(usual.pooled(strong).home());
    for (List<Probabilities> views : List.of(weak, even, strong)) {
      assertThat(usual.pooled(views).home()).isCloseTo(mean.pooled(views).home(), within(.03));
      assertThat(usual.pooled(views).middle()).isCloseTo(mean.pooled(views).middle(), within(.03));
      assertThat(usual.pooled(views)).isNotEqualTo(mean.pooled(views));
    }
  }

  @Test
  void models_of_which_no_other_pooling_did_better_are_pooled_by_the_geometric_mean() {
    for (SoccerModel model : List.of(SoccerModel.SHOTS, SoccerModel.PAST_ODDS)) {
      assertThat(model.usualPool())
          .hasToString(OutcomeLogit.geometricMean(model.components().size()).toString());
    }
  }

  @Test
  void what_is_played_in_the_season_changes_no_bit_of_it() {
    Map<String, List<SoccerRow>> leagues = leagues();
    String before = learned(SoccerModel.GOALS, leagues, START).orElseThrow().toString();
    leagues
        .values()
        .forEach(
            rows -> {
              rows.removeIf(row -> row.date().isAfter(START.plusMonths(3)));
              rows.replaceAll(
                  row ->
                      row.date().isBefore(START)
                          ? row
                          : new SoccerRow(
                              row.date(),
                              row.season(),
                              row.home(),
                              row.away(),
                              new Sides(9, 0),
                              row.onTarget(),
                              row.shots(),
                              row.xg(),
                              row.market()));
            });

    assertThat(learned(SoccerModel.GOALS, leagues, START).orElseThrow()).hasToString(before);
  }

  @Test
  void too_few_forecasts_teach_nothing() {
    Map<String, List<SoccerRow>> leagues = leagues();

    assertThat(learned(SoccerModel.GOALS, leagues, START.minusYears(3))).isEmpty();
    assertThat(learned(SoccerModel.GOALS, leagues, LocalDate.of(1990, 7, 1))).isEmpty();
    assertThat(SeasonPool.before(SoccerModel.GOALS, List.of(), START)).isEmpty();
  }

  @Test
  void forecasts_without_odds_teach_nothing_of_remembering_them() {
    Map<String, List<SoccerRow>> leagues = leagues();
    leagues.values().forEach(rows -> rows.removeIf(row -> row.market().isPresent()));

    assertThat(learned(SoccerModel.PAST_ODDS, leagues, START)).isEmpty();
  }
}
