package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class SoccerWalkTest {
  private static final List<Component> GOALS = List.of(Component.goals());

  private static List<SoccerWalk.Step> walk(
      List<SoccerRow> rows, List<Component> components, LocalDate start) {
    List<SoccerWalk.Step> steps = new ArrayList<>();
    new SoccerWalk(new LeagueLog(rows), components).from(start, steps::add);
    return steps;
  }

  private static Probabilities last(List<SoccerRow> rows) {
    return walk(rows, GOALS, Leagues.START).getLast().opinions().getFirst();
  }

  private static List<SoccerRow> with(List<SoccerRow> rows, SoccerRow... more) {
    List<SoccerRow> all = new ArrayList<>(rows);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void every_match_is_forecast_once_and_in_order_when_twenty_were_known() {
    List<SoccerRow> rows = Leagues.seasons(1, 8, 2);
    LeagueLog log = new LeagueLog(rows);

    List<SoccerWalk.Step> steps = walk(rows, SoccerModel.SHOTS.components(), Leagues.START);

    List<SoccerRow> expected =
        log.rows().stream().filter(row -> log.before(row.date()).size() >= 20).toList();
    assertThat(steps).extracting(SoccerWalk.Step::row).isEqualTo(expected);
    for (SoccerWalk.Step step : steps) {
      assertThat(step.opinions()).hasSize(4).allSatisfy(Sane::check);
    }
  }

  @Test
  void matches_before_the_start_are_known_but_not_forecast() {
    List<SoccerRow> rows = Leagues.seasons(2, 8, 2);
    LocalDate start = Leagues.START.plusYears(1);

    List<SoccerWalk.Step> late = walk(rows, GOALS, start);
    List<SoccerWalk.Step> early = walk(rows, GOALS, Leagues.START);

    assertThat(late).hasSize(8 * 7).allMatch(step -> !step.row().date().isBefore(start));
    List<SoccerWalk.Step> same = early.subList(early.size() - late.size(), early.size());
    for (int i = 0; i < late.size(); i++) {
      assertThat(late.get(i).opinions().getFirst().home())
          .isCloseTo(same.get(i).opinions().getFirst().home(), within(1e-6));
    }
    assertThat(walk(rows, GOALS, LocalDate.MAX)).isEmpty();
    assertThat(walk(rows, GOALS, LocalDate.MIN)).hasSameSizeAs(early);
  }

  @Test
  void the_matches_of_one_day_are_forecast_from_the_same_past() {
    List<SoccerRow> rows = Leagues.seasons(3, 6, 1);
    LocalDate day = rows.getLast().date().plusDays(3);
    int season = rows.getLast().season();

    List<SoccerWalk.Step> steps =
        walk(
            with(
                rows,
                Leagues.row(day, season, "Team 0", "Team 1", 9, 0),
                Leagues.row(day, season, "Team 0", "Team 2", 9, 0),
                Leagues.row(day.plusDays(1), season, "Team 0", "Team 1", 0, 0)),
            GOALS,
            day);
    List<SoccerWalk.Step> alone =
        walk(with(rows, Leagues.row(day, season, "Team 0", "Team 2", 0, 0)), GOALS, day);

    assertThat(steps).hasSize(3);
    assertThat(Sane.bits(steps.get(1).opinions())).isEqualTo(Sane.bits(alone.get(0).opinions()));
    assertThat(steps.get(2).opinions().getFirst().home())
        .isGreaterThan(steps.get(0).opinions().getFirst().home() + .02);
  }

  @Test
  void a_newcomer_is_believed_weaker_than_a_team_of_the_middle() {
    List<SoccerRow> rows =
        Leagues.seasons(
            new Leagues.Planted(new double[8], new double[8], Math.log(1.2), .25),
            new Random(4),
            2,
            0);
    LocalDate day = rows.getLast().date().plusDays(70);
    int season = rows.getLast().season() + 1;
    double middle = 0;
    double newcomer = 0;
    for (int team = 1; team < 8; team++) {
      middle +=
          last(with(rows, Leagues.row(day, season, "Team 0", Leagues.name(team), 0, 0))).away();
      newcomer += last(with(rows, Leagues.row(day, season, "Team 0", "Newcomer", 0, 0))).away();
    }

    assertThat(newcomer / 7).isLessThan(middle / 7 - .02);
  }

  @Test
  void a_newcomer_who_wins_is_believed_to_be_good() {
    List<SoccerRow> rows = new ArrayList<>(Leagues.seasons(5, 8, 2));
    LocalDate day = rows.getLast().date().plusDays(70);
    int season = rows.getLast().season() + 1;
    double before = last(with(rows, Leagues.row(day, season, "Newcomer", "Team 0", 0, 0))).home();
    for (int team = 1; team < 8; team++) {
      day = day.plusDays(3);
      rows.add(Leagues.row(day, season, "Newcomer", Leagues.name(team), 3, 0));
    }

    double after =
        last(with(rows, Leagues.row(day.plusDays(3), season, "Newcomer", "Team 0", 0, 0))).home();

    assertThat(after).isGreaterThan(before + .15);
  }

  @Test
  void a_summer_makes_the_past_older_than_its_days() {
    Leagues.Planted planted = Leagues.planted(6, 8);
    List<SoccerRow> rows = Leagues.seasons(planted, new Random(6), 3, 0);
    LocalDate day = rows.getLast().date().plusDays(10);
    int season = rows.getLast().season();
    double spread = 0;
    double afterSummer = 0;
    for (int team = 1; team < 8; team++) {
      SoccerRow same = Leagues.row(day, season, "Team 0", Leagues.name(team), 0, 0);
      SoccerRow next = Leagues.row(day, season + 1, "Team 0", Leagues.name(team), 0, 0);
      spread += Math.abs(last(with(rows, same)).home() - last(rows).home());
      afterSummer += Math.abs(last(with(rows, next)).home() - last(with(rows, same)).home());
    }

    assertThat(afterSummer).isBetween(1e-4, Math.max(spread, .5));
  }

  @Test
  void after_a_break_in_which_all_has_faded_the_last_matches_still_count() {
    List<SoccerRow> rows = Leagues.seasons(9, 30, 1);
    SoccerRow end = rows.getLast();
    LocalDate day = end.date().plusDays(190);

    List<SoccerWalk.Step> steps =
        walk(
            with(
                rows,
                Leagues.row(day, end.season() + 1, "Team 0", "Team 1", 0, 0),
                Leagues.row(day, end.season() + 1, "Team 2", "Team 3", 0, 0)),
            List.of(Component.memory()),
            day);

    assertThat(steps).hasSize(2);
    for (SoccerWalk.Step step : steps) {
      assertThat(step.opinions().getFirst().home()).isBetween(.15, .8);
      assertThat(step.opinions().getFirst().middle()).isBetween(.1, .35);
    }
  }

  @Test
  void better_teams_are_favoured_and_the_forecasts_beat_even_ones() {
    List<SoccerRow> rows = Leagues.seasons(7, 14, 4);
    for (SoccerModel model : SoccerModel.values()) {
      List<SoccerWalk.Step> steps = walk(rows, model.components(), Leagues.START.plusYears(1));
      OutcomeLogit mean = OutcomeLogit.geometricMean(model.components().size());
      double gained = 0;
      for (SoccerWalk.Step step : steps) {
        Probabilities chances = mean.pooled(step.opinions());
        int order = Double.compare(step.row().goals().home(), step.row().goals().away());
        double hit = order > 0 ? chances.home() : order == 0 ? chances.middle() : chances.away();
        gained += Math.log(hit) - Math.log(1.0 / 3);
      }

      // A few follow a summer after which the fastest view has fewer than twenty matches.
      assertThat(steps.size()).isBetween(480, 3 * 14 * 13);
      assertThat(gained / steps.size()).as(model.key()).isGreaterThan(.05);
    }
  }

  @Test
  void a_league_of_nothing_and_components_of_none_are_walked_through() {
    assertThat(walk(List.of(), GOALS, Leagues.START)).isEmpty();
    assertThat(walk(Leagues.seasons(8, 4, 1), List.of(), Leagues.START))
        .allMatch(step -> step.opinions().isEmpty());
  }
}
