package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.basketball.BasketballWalk.Step;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class BasketballWalkTest {
  private static final List<RatingStyle> BOTH =
      List.of(BasketballLeague.NBA.scores(), BasketballLeague.NBA.pastSpreads());

  @Test
  void rows_added_later_change_no_earlier_forecast_by_a_bit() {
    for (long seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      List<BasketballRow> rows = Games.seasons(random, 6, 3, random.nextBoolean());
      int cut = rows.size() / 2 + random.nextInt(rows.size() / 3);
      LocalDate until = rows.get(cut).date();
      List<BasketballRow> known = rows.stream().filter(r -> r.date().isBefore(until)).toList();
      List<BasketballRow> more = new ArrayList<>(strange(random, until));
      more.addAll(rows);

      List<Step> before = walk(known);
      List<Step> after = walk(more).stream().filter(s -> s.row().date().isBefore(until)).toList();

      assertThat(after).as("seed %d", seed).isEqualTo(before).isNotEmpty();
    }
  }

  private static List<BasketballRow> strange(Random random, LocalDate from) {
    List<BasketballRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(
          Games.withSpread(
              Games.game(
                  from.plusDays(random.nextInt(2_000)),
                  random.nextInt(20) - 5,
                  "T" + random.nextInt(3),
                  "N" + random.nextInt(3),
                  1 + random.nextInt(300),
                  1 + random.nextInt(300)),
              random.nextInt(121) - 60));
    }
    return rows;
  }

  @Test
  void results_of_the_day_itself_change_no_forecast_of_that_day() {
    List<BasketballRow> rows = Games.seasons(new Random(1), 6, 2, true);
    BasketballRow last = rows.getLast();
    List<BasketballRow> turned = new ArrayList<>(rows);
    turned.set(
        rows.size() - 1, Games.game(last.date(), last.season(), last.home(), last.away(), 1, 300));

    assertThat(walk(turned).getLast().opinions()).isEqualTo(walk(rows).getLast().opinions());
  }

  @Test
  void a_result_of_the_day_before_does_change_it() {
    List<BasketballRow> rows = Games.seasons(new Random(1), 4, 2, true);
    BasketballRow last = rows.getLast();
    BasketballRow before =
        Games.game(
            last.date().minusDays(1),
            last.season(),
            /* home= */ last.away(),
            /* away= */ last.home(),
            150,
            50);
    List<BasketballRow> more = new ArrayList<>(rows);
    more.add(before);

    assertThat(walk(more).getLast().opinions().getFirst().home())
        .isLessThan(walk(rows).getLast().opinions().getFirst().home());
  }

  @Test
  void the_second_game_of_two_teams_is_told_as_by_hand() {
    // NBA: 3 points of edge; 33 to 3 is capped to 30 tanh(1) = 22.848 over 80, an error of
    // 19.847825: 0.027 * 4 of it moves each team, 0.003 the edge, 0.005 the court of A.
    List<Step> steps =
        walk(List.of(Games.game(0, "A", "B", 110, 80), Games.game(7, "A", "B", 80, 80)));

    double error = 30 * Math.tanh(1) - 3;
    double margin = 3 + error * (2 * .108 + .003 + .005);
    Probabilities said = steps.getFirst().opinions().getFirst();
    assertThat(steps).hasSize(1);
    assertThat(margin).isCloseTo(7.446, within(.001));
    assertThat(said)
        .isEqualTo(BasketballLeague.NBA.ratedProbit(new MarginHistory()).chances(margin));
    assertThat(said.home()).isCloseTo(.5935, within(.001));
  }

  @Test
  void a_season_begins_with_a_carry_over_and_a_new_probit() {
    List<BasketballRow> rows = new ArrayList<>(Games.seasons(new Random(3), 4, 2, false));
    List<Step> steps = walk(rows);
    BasketballRow first = rows.stream().filter(row -> row.season() == 2).findFirst().orElseThrow();

    RatedLeague view =
        new RatedLeague(
            new BasketballLog(rows), BasketballLeague.NBA, BasketballLeague.NBA.scores());
    view.learn(new BasketballLog(rows).before(first.date()));
    OrderedProbit believed = view.probit();
    view.begin();

    assertThat(view.probit()).isNotEqualTo(believed);
    assertThat(
            steps.stream().filter(s -> s.row().equals(first)).findFirst().orElseThrow().opinions())
        .first()
        .isEqualTo(
            view.probit()
                .chances(
                    view.margin(
                        new BasketballLog(rows).team(first.home()),
                        new BasketballLog(rows).team(first.away()),
                        (int) first.date().toEpochDay())));
  }

  @Test
  void a_team_that_has_not_played_is_left_out_once() {
    List<Step> steps =
        walk(
            List.of(
                Games.game(0, "A", "B", 90, 80),
                Games.game(3, "A", "C", 90, 80),
                Games.game(6, "C", "B", 90, 80)));

    assertThat(steps).extracting(step -> step.row().away()).containsExactly("B");
  }

  @Test
  void a_walk_may_begin_in_the_middle_and_says_the_same() {
    List<BasketballRow> rows = Games.seasons(new Random(9), 5, 3, true);
    LocalDate start = Games.OPENING.plusYears(1).plusDays(40);
    List<Step> late = new ArrayList<>();
    new BasketballWalk(new BasketballLog(rows), BasketballLeague.NBA, BOTH).from(start, late::add);

    assertThat(late)
        .isEqualTo(walk(rows).stream().filter(s -> !s.row().date().isBefore(start)).toList())
        .isNotEmpty();
  }

  @Test
  void ratings_learn_who_is_better_and_spreads_learn_it_sooner() {
    List<BasketballRow> rows = Games.seasons(new Random(11), 6, 6, true);
    double base = 0;
    double scores = 0;
    double spreads = 0;
    int games = 0;
    for (Step step : walk(rows)) {
      if (step.row().season() > 2) {
        Outcome outcome = step.row().outcome();
        base -= Math.log(1 / 3.0);
        scores -= Math.log(step.opinions().getFirst().of(outcome));
        spreads -= Math.log(step.opinions().getLast().of(outcome));
        games++;
      }
    }
    assertThat(games).isGreaterThan(300);
    assertThat(scores / games).isLessThan(base / games - .1);
    assertThat(spreads).isLessThan(scores);
  }

  @Test
  void seasons_numbered_backwards_or_at_random_still_give_chances() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<BasketballRow> rows = new ArrayList<>();
      for (int day = 0; day < 300; day++) {
        rows.add(
            Games.game(
                Games.OPENING.plusDays(day),
                random.nextInt(2_000) - 1_000,
                "A" + random.nextInt(2),
                "B" + random.nextInt(2),
                1 + random.nextInt(300),
                1 + random.nextInt(300)));
      }

      assertThat(walk(rows))
          .as("seed %d", seed)
          .hasSizeGreaterThan(200)
          .allSatisfy(step -> assertThat(step.opinions().getFirst().middle()).isPositive());
    }
  }

  @Test
  void an_empty_league_has_no_steps() {
    assertThat(walk(List.of())).isEmpty();
    assertThat(walk(List.of(Games.game(0, "A", "B", 90, 80)))).isEmpty();
  }

  private static List<Step> walk(List<BasketballRow> rows) {
    List<Step> steps = new ArrayList<>();
    new BasketballWalk(new BasketballLog(rows), BasketballLeague.NBA, BOTH)
        .from(LocalDate.EPOCH, steps::add);
    return steps;
  }
}
