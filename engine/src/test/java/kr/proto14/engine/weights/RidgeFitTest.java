package kr.proto14.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RidgeFitTest {
  private static final int SIZE = 5;

  private static double[] logs(Random random) {
    return Logs.of(Pasts.chances(random));
  }

  /** Two groups and a bias, or a ratio of two of the parameters. */
  private static Case any(Random random) {
    double weight = .1 + random.nextDouble();
    int outcome = random.nextInt(3);
    double[][] rows = {logs(random), logs(random)};
    return random.nextBoolean()
        ? new FullCase(weight, outcome, rows)
        : new SharedCase(weight, outcome, new int[] {0, 1}, rows, 1.2, random.doubles(3).toArray());
  }

  private static List<Case> cases(Random random, int count) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(any(random));
    }
    return cases;
  }

  /** What the fit makes least, written down once more and plainly. */
  private static double loss(List<Case> cases, double[] at, double[] prior, double[] ridge) {
    double loss = 0;
    for (int i = 0; i < at.length; i++) {
      loss += ridge[i] / 2 * (at[i] - prior[i]) * (at[i] - prior[i]);
    }
    for (Case each : cases) {
      double[] scores = new double[3];
      each.evaluate(at, scores, new double[3][SIZE]);
      double sum = Arrays.stream(scores).map(Math::exp).sum();
      loss += each.weight() * (Math.log(sum) - scores[each.outcome()]);
    }
    return loss;
  }

  @Test
  void slopes_are_those_of_the_scores() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Case one = any(random);
      double[] at = random.doubles(SIZE, .1, 1.5).toArray();
      double[][] slopes = new double[3][SIZE];
      one.evaluate(at, new double[3], slopes);
      for (int i = 0; i < SIZE; i++) {
        double[] above = new double[3];
        double[] below = new double[3];
        at[i] += 1e-6;
        one.evaluate(at, above, new double[3][SIZE]);
        at[i] -= 2e-6;
        one.evaluate(at, below, new double[3][SIZE]);
        at[i] += 1e-6;
        for (int o = 0; o < 3; o++) {
          assertThat(slopes[o][i])
              .as("seed %d", seed)
              .isCloseTo((above[o] - below[o]) / 2e-6, within(1e-6));
        }
      }
    }
  }

  @Test
  void no_point_nearby_inside_the_bounds_is_better() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Case> cases = cases(random, 1 + random.nextInt(80));
      double[] prior = {.5, .5, 0, 0, 0};
      double[] ridge = random.doubles(SIZE, .5, 20).toArray();
      double[] least = {0, 0, -3, -3, -3};
      double[] most = {3, 3, 3, 3, 3};
      double[] fitted = new RidgeFit(cases, prior, ridge, least, most).fit();
      double best = loss(cases, fitted, prior, ridge);

      for (int i = 0; i < SIZE; i++) {
        assertThat(fitted[i]).as("seed %d", seed).isBetween(least[i], most[i]);
        for (double step : new double[] {-1e-3, 1e-3}) {
          double[] other = fitted.clone();
          other[i] = Math.clamp(other[i] + step, least[i], most[i]);
          assertThat(loss(cases, other, prior, ridge))
              .as("seed %d", seed)
              .isGreaterThanOrEqualTo(best - 1e-10);
        }
      }
    }
  }

  @Test
  void nothing_to_learn_from_leaves_the_prior() {
    double[] prior = {.5, .4, .3, .2, .1};

    assertThat(new RidgeFit(List.of(), prior, prior, new double[SIZE], prior).fit())
        .containsExactly(prior);
  }

  @Test
  void a_ratio_of_weights_that_are_all_zero_is_equal_and_does_not_move() {
    Random random = new Random(1);
    double[][] rows = {logs(random), logs(random)};
    SharedCase shared = new SharedCase(1, 0, new int[] {0, 1}, rows, 2, new double[3]);
    double[] scores = new double[3];
    double[][] slopes = {{9, 9}, {9, 9}, {9, 9}};

    shared.evaluate(new double[2], scores, slopes);

    assertThat(scores[0]).isCloseTo(rows[0][0] + rows[1][0], within(1e-12));
    assertThat(slopes).isDeepEqualTo(new double[3][2]);
  }
}
