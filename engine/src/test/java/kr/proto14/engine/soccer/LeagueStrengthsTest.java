package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueStrengths.AsOf;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeagueStrengthsTest {
  private static final LocalDate START = LocalDate.of(2020, 8, 1);

  @Test
  void a_club_that_scores_more_attacks_better_and_one_that_concedes_less_defends_better() {
    AsOf league = before(rounds(1, 40), Component.goals(), 300).orElseThrow();

    Form best = league.form("club 0").orElseThrow();
    Form worst = league.form("club 9").orElseThrow();

    assertThat(best.attack()).isGreaterThan(worst.attack() + .1);
    assertThat(best.defence()).isGreaterThan(worst.defence() + .1);
  }

  @ParameterizedTest
  @EnumSource(SoccerModel.class)
  void they_give_the_chances_that_a_walk_through_the_league_gives(SoccerModel model) {
    List<SoccerRow> rows = rounds(2, 60);
    LeagueLog log = new LeagueLog(rows);
    for (Component component : model.components()) {
      LeagueStrengths strengths = new LeagueStrengths(log, component);
      new SoccerWalk(log, List.of(component))
          .from(
              START.plusDays(200),
              step -> {
                SoccerRow row = step.row();
                AsOf league = strengths.before(row.date(), row.season()).orElseThrow();
                Form home = league.formOrNewcomer(row.home());
                Form away = league.formOrNewcomer(row.away());
                double edge = league.level() + league.edge();
                Probabilities chances =
                    OutcomeGrid.chances(
                        StrictMath.exp(edge + home.attack() - away.defence()),
                        StrictMath.exp(league.level() + away.attack() - home.defence()),
                        component.rho());
                assertThat(chances.home())
                    .isCloseTo(step.opinions().getFirst().home(), within(1e-6));
              });
    }
  }

  @Test
  void the_same_day_has_the_same_bits_whatever_was_asked_before() {
    LeagueLog log = new LeagueLog(rounds(3, 60));
    LeagueStrengths asked = new LeagueStrengths(log, Component.fast());
    for (int day : new int[] {390, 150, 260, 100}) {
      assertThat(asked.before(START.plusDays(day))).isPresent();
    }

    Form again = asked.before(START.plusDays(250)).orElseThrow().form("club 3").orElseThrow();
    Form fresh =
        new LeagueStrengths(log, Component.fast())
            .before(START.plusDays(250))
            .orElseThrow()
            .form("club 3")
            .orElseThrow();

    assertThat(again).isEqualTo(fresh);
  }

  @Test
  void later_matches_change_no_bit() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      List<SoccerRow> rows = rounds(seed, 60);
      LocalDate day = START.plusDays(100 + random.nextInt(250));
      List<SoccerRow> known = rows.stream().filter(row -> row.date().isBefore(day)).toList();
      List<SoccerRow> more = new ArrayList<>(rows);
      more.add(row(day, 7, "club 3", "a newcomer", 30, 0));
      for (Component component : SoccerModel.SHOTS.components()) {
        AsOf before =
            new LeagueStrengths(new LeagueLog(known), component).before(day).orElseThrow();
        AsOf after = new LeagueStrengths(new LeagueLog(more), component).before(day).orElseThrow();

        assertThat(after.level()).as("seed %d", seed).isEqualTo(before.level());
        assertThat(after.edge()).as("seed %d", seed).isEqualTo(before.edge());
        assertThat(after.form("a newcomer")).as("seed %d", seed).isEmpty();
        for (int club = 0; club < 10; club++) {
          assertThat(after.form("club " + club)).isEqualTo(before.form("club " + club));
        }
      }
    }
  }

  @Test
  void an_unknown_club_has_no_form_but_is_believed_weaker() {
    AsOf league = before(rounds(4, 40), Component.goals(), 300).orElseThrow();

    assertThat(league.form("nobody")).isEmpty();
    assertThat(league.formOrNewcomer("nobody")).isEqualTo(new Form(-.16, -.16));
    assertThat(league.formOrNewcomer("club 1")).isEqualTo(league.form("club 1").orElseThrow());
  }

  @Test
  void a_club_gone_for_long_has_no_form() {
    List<SoccerRow> rows = new ArrayList<>(rounds(5, 60));
    rows.add(row(START.minusYears(9), -9, "gone", "club 1", 3, 0));

    assertThat(before(rows, Component.fast(), 300).orElseThrow().form("gone")).isEmpty();
  }

  @Test
  void a_league_of_few_matches_is_not_known() {
    assertThat(before(rounds(6, 40).subList(0, 19), Component.goals(), 390)).isEmpty();
    assertThat(before(rounds(6, 40).subList(0, 20), Component.goals(), 390)).isPresent();
    assertThat(before(List.of(), Component.goals(), 300)).isEmpty();
    assertThat(before(rounds(6, 40), Component.goals(), -10)).isEmpty();
  }

  @Test
  void a_measured_match_of_goals_only_is_its_score() {
    List<SoccerRow> rows = rounds(7, 3);
    LeagueLog log = new LeagueLog(rows);
    LeagueStrengths strengths = new LeagueStrengths(log, Component.goals());

    for (int i = 0; i < rows.size(); i++) {
      assertThat(strengths.measured(i)).isEqualTo(log.rows().get(i).goals());
    }
  }

  private static Optional<AsOf> before(List<SoccerRow> rows, Component component, int day) {
    return new LeagueStrengths(new LeagueLog(rows), component).before(START.plusDays(day));
  }

  /** Ten clubs, the first the strongest, five matches every week. */
  private static List<SoccerRow> rounds(int seed, int weeks) {
    Random random = new Random(seed);
    List<SoccerRow> rows = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      for (int pair = 0; pair < 5; pair++) {
        int home = (week + pair) % 10;
        int away = (week + 9 - pair + (week / 10)) % 10;
        away = away == home ? (home + 5) % 10 : away;
        LocalDate date = START.plusDays(7L * week);
        rows.add(
            row(
                date,
                week / 30,
                "club " + home,
                "club " + away,
                goals(random, 1.6 + .12 * (away - home)),
                goals(random, 1.2 + .12 * (home - away))));
      }
    }
    return rows;
  }

  private static int goals(Random random, double mean) {
    double left = StrictMath.exp(-Math.max(mean, .2));
    double reached = random.nextDouble();
    int goals = 0;
    while (reached > left && goals < 9) {
      reached *= random.nextDouble();
      goals++;
    }
    return goals;
  }

  private static SoccerRow row(
      LocalDate date, int season, String home, String away, int own, int other) {
    return new SoccerRow(
        date,
        season,
        home,
        away,
        new Sides(own, other),
        Optional.of(new Sides(3 * own + 1, 3 * other + 1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
