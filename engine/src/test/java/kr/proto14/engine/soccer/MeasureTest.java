package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static SoccerRow row(
      Sides goals, Optional<Sides> onTarget, Optional<Sides> shots, Optional<Sides> xg) {
    return new SoccerRow(
        Leagues.START, 1, "Ace", "Bee", goals, onTarget, shots, xg, Optional.empty());
  }

  private static Component mixed(double goals, double shots, double odds) {
    return new Component("mixed", .003, 0, 0, 1, 0, goals, shots, odds, -.06, 0);
  }

  @Test
  void goals_alone_are_the_goals() {
    List<SoccerRow> rows = Leagues.seasons(1, 6, 1);

    Measure measure = Measure.of(rows, Component.goals());

    for (int i = 0; i < rows.size(); i++) {
      assertThat(measure.home[i]).isEqualTo(rows.get(i).goals().home());
      assertThat(measure.away[i]).isEqualTo(rows.get(i).goals().away());
    }
  }

  @Test
  void what_was_created_is_mixed_with_the_goals_and_xg_goes_before_shots() {
    Sides goals = new Sides(2, 0);
    Optional<Sides> targets = Optional.of(new Sides(5, 4));
    Optional<Sides> shots = Optional.of(new Sides(10, 8));

    Measure byXg =
        Measure.of(
            List.of(row(goals, targets, shots, Optional.of(new Sides(1.2, .8)))), mixed(.5, .4, 0));
    Measure byShots =
        Measure.of(List.of(row(goals, targets, shots, Optional.empty())), mixed(.5, .4, 0));

    assertThat(byXg.home[0]).isCloseTo(1.6, within(1e-12));
    assertThat(byXg.away[0]).isCloseTo(.4, within(1e-12));
    // At first a shot is worth .105 and one on target .30.
    assertThat(byShots.home[0])
        .isCloseTo(.5 * 2 + .5 * (.4 * .105 * 10 + .6 * .3 * 5), within(1e-12));
    assertThat(byShots.away[0]).isCloseTo(.5 * (.4 * .105 * 8 + .6 * .3 * 4), within(1e-12));
  }

  @Test
  void odds_are_worth_the_goals_they_imply() {
    Probabilities market = OutcomeGrid.chances(1.7, .9, -.06);
    SoccerRow row =
        Leagues.row(Leagues.START, 1, "Ace", "Bee", new Sides(0, 4), Optional.of(market));

    Measure measure = Measure.of(List.of(row), mixed(1, 0, .75));

    assertThat(measure.home[0]).isCloseTo(.75 * 1.7, within(1e-6));
    assertThat(measure.away[0]).isCloseTo(.75 * .9 + 1, within(1e-6));
  }

  @Test
  void where_nothing_was_counted_the_goals_stand_for_it() {
    Sides goals = new Sides(3, 1);

    Measure measure =
        Measure.of(
            List.of(row(goals, Optional.empty(), Optional.empty(), Optional.empty())),
            mixed(.3, .5, .9));

    assertThat(measure.home[0]).isCloseTo(3, within(1e-12));
    assertThat(measure.away[0]).isCloseTo(1, within(1e-12));
  }

  @Test
  void zeros_written_for_shots_nobody_counted_teach_nothing() {
    Optional<Sides> none = Optional.of(new Sides(0, 0));
    List<SoccerRow> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(row(new Sides(2, 1), none, none, Optional.empty()));
    }
    rows.add(
        row(
            new Sides(1, 1),
            Optional.of(new Sides(5, 4)),
            Optional.of(new Sides(12, 10)),
            Optional.empty()));

    Measure measure = Measure.of(rows, mixed(0, .5, 0));

    assertThat(measure.home[7]).isEqualTo(2);
    assertThat(measure.home[20_000]).isCloseTo(.5 * .105 * 12 + .5 * .3 * 5, within(1e-9));
  }

  @Test
  void shots_come_to_be_worth_what_they_were_in_this_league() {
    List<SoccerRow> rows = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      rows.add(
          row(
              new Sides(2, 1),
              Optional.of(new Sides(6, 6)),
              Optional.of(new Sides(15, 15)),
              Optional.empty()));
    }

    Measure measure = Measure.of(rows, mixed(0, .5, 0));

    assertThat(measure.home[7_999]).isCloseTo(1.5, within(.01));
  }

  @Test
  void no_later_match_changes_the_measure_of_an_earlier_one() {
    for (SoccerModel model : SoccerModel.values()) {
      for (Component component : model.components()) {
        List<SoccerRow> rows = Leagues.seasons(5, 8, 2);
        int cut = 1 + new Random(5).nextInt(rows.size() - 1);
        Measure whole = Measure.of(rows, component);
        Measure first = Measure.of(rows.subList(0, cut), component);

        for (int i = 0; i < cut; i++) {
          assertThat(Double.doubleToLongBits(whole.home[i]))
              .isEqualTo(Double.doubleToLongBits(first.home[i]));
          assertThat(Double.doubleToLongBits(whole.away[i]))
              .isEqualTo(Double.doubleToLongBits(first.away[i]));
        }
      }
    }
  }
}
