package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.basketball.BasketballWalk.Step;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasketballTest {
  private static final LocalDate LATER = Games.OPENING.plusYears(9);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void it_says_what_the_walk_says(boolean spreads) {
    List<BasketballRow> rows = Games.seasons(new Random(4), 6, 3, spreads);
    BasketballLog log = new BasketballLog(rows);
    BasketballLeague league = BasketballLeague.KBL;
    RatingStyle style = spreads ? league.pastSpreads() : league.scores();
    List<Step> steps = new ArrayList<>();
    new BasketballWalk(log, league, List.of(style)).from(Games.OPENING.plusYears(1), steps::add);

    assertThat(steps)
        .hasSizeGreaterThan(150)
        .allSatisfy(
            step -> {
              BasketballRow row = step.row();
              Basketball basketball = new Basketball(league, log.before(row.date()));
              assertThat(basketball.opinion(row.home(), row.away(), row.date()))
                  .isEqualTo(new Estimate(step.opinions().getFirst()));
            });
  }

  @ParameterizedTest
  @EnumSource(BasketballLeague.class)
  void the_better_team_is_the_favourite_and_the_court_helps(BasketballLeague league) {
    Basketball basketball =
        new Basketball(league, Games.all(Games.seasons(new Random(2), 6, 3, false)));

    Estimate strong = estimate(basketball.opinion("T5", "T0", LATER));
    Estimate weak = estimate(basketball.opinion("T0", "T5", LATER));
    Estimate even = estimate(basketball.opinion("T3", "T2", LATER));

    assertThat(strong.probabilities().home()).isGreaterThan(.5);
    assertThat(weak.probabilities().away()).isBetween(.4, strong.probabilities().home());
    assertThat(even.probabilities().home()).isLessThan(strong.probabilities().home());
  }

  @Test
  void an_unseen_team_is_unknown() {
    Basketball basketball =
        new Basketball(BasketballLeague.NBA, Games.all(Games.seasons(new Random(2), 4, 1, false)));

    assertThat(basketball.opinion("T1", "Nobody", LATER)).isEqualTo(new Abstention("unknown-team"));
    assertThat(basketball.opinion("Nobody", "T1", LATER)).isEqualTo(new Abstention("unknown-team"));
  }

  @Test
  void a_team_that_plays_only_later_is_unknown() {
    List<BasketballRow> rows = new ArrayList<>(Games.seasons(new Random(2), 4, 1, false));
    rows.add(Games.game(LATER, 9, "T1", "Later", 90, 80));
    BasketballLog log = new BasketballLog(rows);

    assertThat(
            new Basketball(BasketballLeague.NBA, log.before(LATER)).opinion("T1", "Later", LATER))
        .isEqualTo(new Abstention("unknown-team"));
  }

  @Test
  void no_game_or_one_game_in_history_is_too_little() {
    Basketball none = new Basketball(BasketballLeague.KBL, Games.all(List.of()));
    Basketball one =
        new Basketball(BasketballLeague.KBL, Games.all(List.of(Games.game(0, "A", "B", 90, 80))));

    assertThat(none.opinion("A", "B", LATER)).isEqualTo(new Abstention("unknown-team"));
    assertThat(one.opinion("A", "B", LATER)).isEqualTo(new Abstention("little-history"));
  }

  @Test
  void a_team_speaks_from_its_fifth_game_on() {
    List<BasketballRow> rows = new ArrayList<>(Games.seasons(new Random(2), 4, 1, false));
    LocalDate day = rows.getLast().date();
    for (int game = 1; game <= 5; game++) {
      day = day.plusDays(1);
      rows.add(Games.game(day, 1, "New", "T" + game % 4, 80, 81));
      Opinion opinion =
          new Basketball(BasketballLeague.WKBL, Games.all(rows))
              .opinion("T1", "New", day.plusDays(3));
      if (game < 5) {
        assertThat(opinion).as("%d", game).isEqualTo(new Abstention("little-history"));
      } else {
        assertThat(opinion).as("%d", game).isInstanceOf(Estimate.class);
      }
    }
  }

  @Test
  void a_league_speaks_from_its_thirtieth_game_on() {
    List<BasketballRow> rows = new ArrayList<>();
    for (int day = 0; day < 30; day++) {
      rows.add(Games.game(day, day % 2 == 0 ? "A" : "B", day % 2 == 0 ? "B" : "A", 90, 80));
    }
    LocalDate day = Games.OPENING.plusDays(33);

    assertThat(
            new Basketball(BasketballLeague.KBL, Games.all(rows.subList(0, 29)))
                .opinion("A", "B", day))
        .isEqualTo(new Abstention("little-history"));
    assertThat(new Basketball(BasketballLeague.KBL, Games.all(rows)).opinion("A", "B", day))
        .isInstanceOf(Estimate.class);
  }

  @Test
  void a_team_cannot_play_itself_and_no_day_lies_before_what_is_known() {
    List<BasketballRow> rows = Games.seasons(new Random(2), 4, 1, false);
    Basketball basketball = new Basketball(BasketballLeague.NBA, Games.all(rows));

    assertThatThrownBy(() -> basketball.opinion("T1", "T1", LATER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("itself");
    assertThatThrownBy(() -> basketball.opinion("T1", "T2", rows.getLast().date()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after");
  }

  @Test
  void sixty_days_without_a_game_begin_a_season_whatever_is_asked_first() {
    List<BasketballRow> rows = Games.seasons(new Random(2), 4, 2, false);
    LocalDate soon = rows.getLast().date().plusDays(59);
    LocalDate late = soon.plusDays(1);
    Basketball one = new Basketball(BasketballLeague.NBA, Games.all(rows));
    Basketball other = new Basketball(BasketballLeague.NBA, Games.all(rows));

    Opinion soonFirst = one.opinion("T3", "T0", soon);
    Opinion lateSecond = one.opinion("T3", "T0", late);
    Opinion lateFirst = other.opinion("T3", "T0", late);
    Opinion soonSecond = other.opinion("T3", "T0", soon);

    assertThat(lateFirst).isEqualTo(lateSecond).isNotEqualTo(soonFirst);
    assertThat(soonFirst).isEqualTo(soonSecond);
  }

  @Test
  void the_day_after_a_game_a_team_is_less_likely() {
    List<BasketballRow> rows = new ArrayList<>(Games.seasons(new Random(2), 5, 1, false));
    LocalDate day = rows.getLast().date().plusDays(1);
    rows.add(Games.game(day, 1, "T0", "T1", 83, 80));
    Basketball basketball = new Basketball(BasketballLeague.NBA, Games.all(rows));

    double tired = estimate(basketball.opinion("T0", "T3", day.plusDays(1))).probabilities().home();
    double rested =
        estimate(basketball.opinion("T0", "T3", day.plusDays(2))).probabilities().home();

    assertThat(tired).isLessThan(rested);
  }

  @Test
  void games_that_all_end_alike_or_by_hundreds_still_give_chances() {
    for (int points : new int[] {80, 1, 300}) {
      List<BasketballRow> rows = new ArrayList<>();
      for (int day = 0; day < 400; day++) {
        LocalDate date = Games.OPENING.plusDays(3L * day);
        rows.add(Games.game(date, day / 50, day % 2 == 0 ? "A" : "B", "C", points, 80));
      }
      Estimate estimate =
          estimate(new Basketball(BasketballLeague.WKBL, Games.all(rows)).opinion("A", "C", LATER));

      assertThat(estimate.probabilities().home()).as("%d", points).isPositive();
      assertThat(estimate.probabilities().middle()).as("%d", points).isPositive();
      assertThat(estimate.probabilities().away()).as("%d", points).isPositive();
    }
  }

  private static Estimate estimate(Opinion opinion) {
    assertThat(opinion).isInstanceOf(Estimate.class);
    return (Estimate) opinion;
  }
}
