package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.soccer.OffsetFit.Beliefs;
import kr.proto14.engine.soccer.OffsetFit.Ground;
import kr.proto14.engine.soccer.OffsetFit.Match;
import org.junit.jupiter.api.Test;

class OffsetFitTest {
  private static final Beliefs WEAK = new Beliefs(1e-6, .3, 1e-6, 1e-6, 1e-6);
  private static final double BASE = .25;

  @Test
  void expected_goals_give_back_the_offsets_edge_and_slope_they_were_made_of() {
    double[] offsets = {.4, .1, -.2, -.3};
    OffsetFit fit = new OffsetFit(4, WEAK);

    fit.fit(made(offsets, .36, .8));

    for (int i = 0; i < 4; i++) {
      assertThat(fit.offset(i) - fit.offset(0)).isCloseTo(offsets[i] - offsets[0], within(1e-4));
    }
    assertThat(fit.edge()).isCloseTo(.36, within(1e-4));
    assertThat(fit.slope()).isCloseTo(.8, within(1e-4));
  }

  @Test
  void without_matches_everything_stays_as_believed() {
    OffsetFit fit = new OffsetFit(3, new Beliefs(1, .3, 1, 1, 1));
    fit.believe(1, -.4);

    fit.fit(List.of());

    assertThat(fit.offset(0)).isZero();
    assertThat(fit.offset(1)).isEqualTo(-.4);
    assertThat(fit.edge()).isEqualTo(.3);
    assertThat(fit.slope()).isEqualTo(1);
  }

  @Test
  void a_stronger_pull_keeps_an_offset_nearer_to_its_belief() {
    double before = Double.MAX_VALUE;
    for (double pull : new double[] {.1, 1, 10, 100, 1000}) {
      OffsetFit fit = new OffsetFit(2, new Beliefs(1, .3, 1, 1, pull));
      fit.fit(List.of(match(0, 1, true, 4, 0), match(0, 1, true, 3, 1)));

      assertThat(fit.offset(0)).isPositive().isLessThan(before);
      assertThat(fit.offset(0)).isCloseTo(-fit.offset(1), within(1e-9));
      before = fit.offset(0);
    }
    assertThat(before).isLessThan(.01);
  }

  @Test
  void nobody_has_an_edge_on_neutral_ground() {
    OffsetFit fit = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));

    assertThat(fit.mean(BASE, Ground.NEUTRAL, 0, 0, 1))
        .isEqualTo(fit.mean(BASE, Ground.NEUTRAL, 0, 1, 0));
    assertThat(fit.mean(BASE, Ground.HOME, 0, 0, 1) / fit.mean(BASE, Ground.AWAY, 0, 0, 1))
        .isCloseTo(StrictMath.exp(.3), within(1e-12));
  }

  @Test
  void matches_on_neutral_ground_say_nothing_of_the_edge() {
    OffsetFit fit = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));

    fit.fit(List.of(match(0, 1, true, 5, 0), match(1, 0, true, 0, 3)));

    assertThat(fit.edge()).isEqualTo(.3);
  }

  @Test
  void sides_of_one_group_say_nothing_of_its_offset() {
    OffsetFit fit = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));

    fit.fit(List.of(match(1, 1, false, 5, 0), match(1, 1, false, 4, 1)));

    assertThat(fit.offset(1)).isZero();
    assertThat(fit.edge()).isGreaterThan(.3);
  }

  @Test
  void a_match_of_no_weight_is_as_good_as_none() {
    List<Match> with = new ArrayList<>(made(new double[] {.2, -.2}, .3, 1));
    OffsetFit without = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));
    without.fit(with);
    with.add(new Match(0, 1, false, BASE, 0, 0, 0, 30, 0));
    OffsetFit fit = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));
    fit.fit(with);

    assertThat(fit.offset(0)).isEqualTo(without.offset(0));
    assertThat(fit.edge()).isEqualTo(without.edge());
  }

  @Test
  void a_match_of_weight_two_is_two_matches() {
    Match once = match(0, 1, false, 3, 1);
    Match twice = new Match(0, 1, false, BASE, 0, 0, 2, 3, 1);
    OffsetFit one = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));
    OffsetFit other = new OffsetFit(2, new Beliefs(1, .3, 1, 1, 1));

    one.fit(List.of(once, once));
    other.fit(List.of(twice));

    assertThat(one.offset(0)).isCloseTo(other.offset(0), within(1e-12));
  }

  @Test
  void no_nearby_point_is_likelier_than_the_one_fitted() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Match> matches = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int home = random.nextInt(5);
        int away = (home + 1 + random.nextInt(4)) % 5;
        matches.add(
            match(home, away, random.nextInt(4) == 0, random.nextInt(5), random.nextInt(4)));
      }
      OffsetFit fit = new OffsetFit(5, new Beliefs(1, .3, 1, 1, 1));
      fit.fit(matches);
      for (int group = 0; group < 5; group++) {
        assertThat(slope(fit, matches, group))
            .as("seed %d group %d", seed, group)
            .isCloseTo(0, within(1e-7));
      }
    }
  }

  /** The derivative of the penalised likelihood by one offset, written anew. */
  private static double slope(OffsetFit fit, List<Match> matches, int group) {
    double slope = -fit.offset(group);
    for (Match match : matches) {
      Ground own = match.neutral() ? Ground.NEUTRAL : Ground.HOME;
      Ground other = match.neutral() ? Ground.NEUTRAL : Ground.AWAY;
      double home = match.goalsHome() - fit.mean(BASE, own, 0, match.home(), match.away());
      double away = match.goalsAway() - fit.mean(BASE, other, 0, match.away(), match.home());
      slope += match.home() == group ? home - away : 0;
      slope += match.away() == group ? away - home : 0;
    }
    return slope;
  }

  @Test
  void absurd_scores_leave_everything_finite() {
    OffsetFit fit = new OffsetFit(2, new Beliefs(1e-9, .3, 1e-9, 1e-9, 1e-9));

    fit.fit(List.of(match(0, 1, false, 1e6, 0), match(1, 0, false, 0, 1e6)));

    assertThat(fit.mean(BASE, Ground.HOME, 0, 0, 1)).isFinite().isPositive();
    assertThat(fit.mean(BASE, Ground.AWAY, 0, 1, 0)).isFinite().isPositive();
  }

  @Test
  void beliefs_without_a_pull_are_refused() {
    assertThatThrownBy(() -> new Beliefs(0, .3, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Beliefs(1, .3, 1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Beliefs(1, Double.NaN, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Match match(int home, int away, boolean neutral, double own, double other) {
    return new Match(home, away, neutral, BASE, 0, 0, 1, own, other);
  }

  private static List<Match> made(double[] offsets, double edge, double slope) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      for (int j = 0; j < offsets.length; j++) {
        if (i == j) {
          continue;
        }
        boolean neutral = (i + j) % 3 == 0;
        double form = .1 * (i - 2 * j + 1);
        double half = neutral ? 0 : edge / 2;
        double away = .2 * j - .3;
        double own = BASE + half + slope * form + offsets[i] - offsets[j];
        double other = BASE - half + slope * away + offsets[j] - offsets[i];
        matches.add(
            new Match(
                i, j, neutral, BASE, form, away, 1, StrictMath.exp(own), StrictMath.exp(other)));
      }
    }
    return matches;
  }
}
