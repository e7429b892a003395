package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import kr.proto14.engine.soccer.PoissonFit.Correction;
import org.junit.jupiter.api.Test;

class PoissonFitTest {
  private static final double PRECISION = 1e-10;
  private static final double EDGE_RIDGE = 50;

  /** The penalised log likelihood, written out, without its constants. */
  private static double objective(Sample sample, Strengths at, double[] prior, double ridge) {
    double sum = -EDGE_RIDGE * square(at.edge - .2) / 2;
    for (int team = 0; team < prior.length; team++) {
      sum -= ridge * square(at.attack[team] - prior[team]) / 2;
      sum -= ridge * square(at.defence[team] - prior[team]) / 2;
    }
    for (int i = 0; i < sample.size; i++) {
      int home = sample.home[i];
      int away = sample.away[i];
      double toHome = at.level + at.edge + at.attack[home] - at.defence[away];
      double toAway = at.level + at.attack[away] - at.defence[home];
      sum += sample.weight[i] * (sample.homeGoals[i] * toHome - Math.exp(toHome));
      sum += sample.weight[i] * (sample.awayGoals[i] * toAway - Math.exp(toAway));
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }

  private static double slope(DoubleUnaryOperator function) {
    double nudge = 1e-5;
    return (function.applyAsDouble(nudge) - function.applyAsDouble(-nudge)) / (2 * nudge);
  }

  private static Sample untidy(Random random, int teams, int size) {
    Sample sample = new Sample();
    sample.begin(size);
    for (int i = 0; i < size; i++) {
      int home = random.nextInt(teams);
      int away = (home + 1 + random.nextInt(teams - 1)) % teams;
      double most = random.nextInt(10) == 0 ? 30 : 3;
      sample.add(home, away, random.nextDouble(), most * random.nextDouble(), random.nextInt(4));
    }
    return sample;
  }

  @Test
  void every_parameter_ends_where_the_likelihood_is_level() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int teams = 2 + random.nextInt(12);
      Sample sample = untidy(random, teams, 1 + random.nextInt(120));
      double ridge = new double[] {.02, 1.6, 4}[random.nextInt(3)];
      double[] prior = random.doubles(teams, -.3, .1).toArray();
      Strengths at = new Strengths(teams);

      int steps =
          new PoissonFit(teams, PRECISION, EDGE_RIDGE)
              .fit(sample, at, prior, ridge, Correction.NONE);

      assertThat(steps).as("seed %d", seed).isLessThan(40);
      for (int team = 0; team < teams; team++) {
        assertThat(slopeOf(at.attack, team, sample, at, prior, ridge)).isCloseTo(0, within(1e-5));
        assertThat(slopeOf(at.defence, team, sample, at, prior, ridge)).isCloseTo(0, within(1e-5));
      }
      double level = at.level;
      double edge = at.edge;
      assertThat(
              slope(
                  by -> {
                    at.level = level + by;
                    double value = objective(sample, at, prior, ridge);
                    at.level = level;
                    return value;
                  }))
          .as("seed %d", seed)
          .isCloseTo(0, within(2e-5));
      assertThat(
              slope(
                  by -> {
                    at.edge = edge + by;
                    double value = objective(sample, at, prior, ridge);
                    at.edge = edge;
                    return value;
                  }))
          .as("seed %d", seed)
          .isCloseTo(0, within(1e-5));
    }
  }

  private static double slopeOf(
      double[] values, int team, Sample sample, Strengths at, double[] prior, double ridge) {
    double here = values[team];
    return slope(
        by -> {
          values[team] = here + by;
          double value = objective(sample, at, prior, ridge);
          values[team] = here;
          return value;
        });
  }

  @Test
  void two_equal_teams_score_what_they_scored() {
    Sample sample = new Sample();
    sample.begin(2_000);
    for (int i = 0; i < 1_000; i++) {
      sample.add(0, 1, 1, i % 2 == 0 ? 2 : 1, 1);
      sample.add(1, 0, 1, i % 2 == 0 ? 2 : 1, 1);
    }
    Strengths at = new Strengths(2);

    int ignored =
        new PoissonFit(2, PRECISION, 0).fit(sample, at, new double[2], .01, Correction.NONE);

    assertThat(at.home(0, 1)).isCloseTo(1.5, within(1e-5));
    assertThat(at.away(0, 1)).isCloseTo(1, within(1e-5));
    assertThat(at.edge).isCloseTo(Math.log(1.5), within(1e-5));
    assertThat(at.attack[0]).isCloseTo(at.attack[1], within(1e-9));
  }

  @Test
  void strengths_that_were_planted_are_found() {
    Leagues.Planted planted = Leagues.planted(3, 16);
    Random random = new Random(4);
    Sample sample = new Sample();
    sample.begin(16 * 15 * 60);
    for (int round = 0; round < 60; round++) {
      for (int home = 0; home < 16; home++) {
        for (int away = 0; away < 16; away++) {
          if (home != away) {
            double own = Leagues.poisson(random, planted.home(home, away));
            sample.add(home, away, 1, own, Leagues.poisson(random, planted.away(home, away)));
          }
        }
      }
    }
    Strengths at = new Strengths(16);

    int ignored =
        new PoissonFit(16, PRECISION, 1).fit(sample, at, new double[16], 1, Correction.NONE);

    // The standard error of a team's strength is about 0.02 with 1,800 matches each.
    for (int team = 0; team < 16; team++) {
      assertThat(at.attack[team]).isCloseTo(planted.attack()[team], within(.09));
      assertThat(at.defence[team]).isCloseTo(planted.defence()[team], within(.09));
    }
    assertThat(at.edge).isCloseTo(planted.edge(), within(.04));
    assertThat(at.level).isCloseTo(planted.level(), within(.04));
  }

  @Test
  void beginning_elsewhere_ends_at_the_same_place() {
    Random random = new Random(8);
    Sample sample = untidy(random, 9, 150);
    double[] prior = new double[9];
    Strengths cold = new Strengths(9);
    Strengths warm = new Strengths(9);
    for (int team = 0; team < 9; team++) {
      warm.attack[team] = 4 * random.nextGaussian();
      warm.defence[team] = 4 * random.nextGaussian();
    }
    warm.level = -12;
    PoissonFit fit = new PoissonFit(9, PRECISION, EDGE_RIDGE);

    int first = fit.fit(sample, cold, prior, 2, Correction.NONE);
    int other = fit.fit(sample, warm, prior, 2, Correction.NONE);
    int again = fit.fit(sample, cold, prior, 2, Correction.NONE);

    assertThat(other).isBetween(first, 59);
    assertThat(again).isLessThanOrEqualTo(2);
    assertThat(warm.attack).containsExactly(cold.attack, within(1e-8));
    assertThat(warm.defence).containsExactly(cold.defence, within(1e-8));
    assertThat(warm.level).isCloseTo(cold.level, within(1e-8));
  }

  @Test
  void a_league_without_a_goal_has_a_level_and_recovers_from_it() {
    Sample dull = new Sample();
    dull.begin(50);
    for (int i = 0; i < 50; i++) {
      dull.add(i % 4, (i + 1) % 4, 1, 0, 0);
    }
    Strengths at = new Strengths(4);
    PoissonFit fit = new PoissonFit(4, PRECISION, EDGE_RIDGE);
    int ignored = 0;
    for (int day = 0; day < 20; day++) {
      ignored = fit.fit(dull, at, new double[4], 1, Correction.NONE);
    }
    double level = at.level;
    for (int i = 0; i < 50; i++) {
      dull.homeGoals[i] = 2;
      dull.awayGoals[i] = 1;
    }

    ignored = fit.fit(dull, at, new double[4], 1, Correction.NONE);

    assertThat(level).isBetween(-30.0, -10.0);
    assertThat(at.home(0, 1)).isBetween(1.2, 2.1);
    assertThat(at.away(0, 1)).isBetween(.8, 1.8);
  }

  @Test
  void nothing_seen_leaves_what_was_believed() {
    Strengths at = new Strengths(3);
    double[] prior = {-.2, 0, .1};

    int steps =
        new PoissonFit(3, PRECISION, EDGE_RIDGE).fit(new Sample(), at, prior, 1, Correction.NONE);

    assertThat(steps).isLessThan(5);
    assertThat(at.attack).containsExactly(prior, within(1e-12));
    assertThat(at.defence).containsExactly(prior, within(1e-12));
    assertThat(at.away(1, 1)).isCloseTo(1.25, within(1e-9));
  }
}
