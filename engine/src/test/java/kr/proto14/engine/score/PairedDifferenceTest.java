package kr.proto14.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final double[] SCORES = {0.5, 0.25, 1, 0.75, 0.125};
  private static final double[] OTHERS = {0.25, 0.5, 0.5, 0.5, 0.25};

  /** Differences .25, -.25, .5, .25, -.125: Python's statistics.stdev by the root of five. */
  @Test
  void the_error_is_that_of_the_mean_of_the_differences() {
    PairedDifference difference = PairedDifference.of(SCORES, OTHERS);

    assertThat(difference.n()).isEqualTo(5);
    assertThat(difference.clusters()).isEqualTo(5);
    assertThat(difference.mean()).isEqualTo(0.125);
    assertThat(difference.standardError().orElseThrow())
        .isCloseTo(0.13693063937629152, within(1e-15));
  }

  /** Residuals sum to -.25, .5 and -.25 in three clusters: sqrt(3 / 2 * .375) / 5. */
  @Test
  void matches_of_a_cluster_err_together() {
    PairedDifference difference =
        PairedDifference.of(SCORES, OTHERS, new long[] {7, 7, -1, -1, 100});

    assertThat(difference.clusters()).isEqualTo(3);
    assertThat(difference.mean()).isEqualTo(0.125);
    assertThat(difference.standardError().orElseThrow()).isCloseTo(0.15, within(1e-15));
  }

  @Test
  void clusters_of_one_match_each_are_no_clusters() {
    assertThat(PairedDifference.of(SCORES, OTHERS, new long[] {5, 4, 3, 2, 1}))
        .isEqualTo(PairedDifference.of(SCORES, OTHERS));
  }

  @Test
  void one_match_or_one_cluster_says_nothing_of_the_error() {
    assertThat(PairedDifference.of(new double[] {2}, new double[] {3}))
        .isEqualTo(new PairedDifference(1, 1, -1, OptionalDouble.empty()));
    assertThat(PairedDifference.of(SCORES, OTHERS, new long[5]).standardError()).isEmpty();
  }

  @Test
  void equal_scores_differ_by_nothing_without_error() {
    assertThat(PairedDifference.of(SCORES, SCORES))
        .isEqualTo(new PairedDifference(5, 5, 0, OptionalDouble.of(0)));
  }

  @Test
  void turned_round_only_the_sign_changes() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int n = random.nextInt(2, 60);
      double[] scores = random.doubles(n).toArray();
      double[] others = random.doubles(n).toArray();
      long[] keys = random.longs(n, 0, 5).toArray();
      PairedDifference there = PairedDifference.of(scores, others, keys);
      PairedDifference back = PairedDifference.of(others, scores, keys);

      assertThat(back.mean()).as("seed %d", seed).isEqualTo(-there.mean());
      assertThat(back.standardError()).as("seed %d", seed).isEqualTo(there.standardError());
    }
  }

  @Test
  void a_match_counted_twice_in_its_cluster_adds_no_certainty() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int n = random.nextInt(2, 40);
      double[] once = random.doubles(n).toArray();
      double[] twice = new double[2 * n];
      long[] keys = new long[2 * n];
      for (int i = 0; i < 2 * n; i++) {
        twice[i] = once[i / 2];
        keys[i] = i / 2;
      }
      double honest = PairedDifference.of(once, new double[n]).standardError().orElseThrow();
      double clustered =
          PairedDifference.of(twice, new double[2 * n], keys).standardError().orElseThrow();
      double naive = PairedDifference.of(twice, new double[2 * n]).standardError().orElseThrow();

      assertThat(clustered).as("seed %d", seed).isCloseTo(honest, within(1e-12));
      assertThat(naive).as("seed %d", seed).isLessThan(honest);
    }
  }

  @Test
  void about_19_of_20_intervals_hold_the_true_difference() {
    int held = 0;
    int tries = 2_000;
    Random random = new Random(14);
    for (int i = 0; i < tries; i++) {
      double[] luck = random.doubles(100, 0, 3).toArray();
      double[] scores = new double[100];
      for (int match = 0; match < 100; match++) {
        scores[match] = luck[match] + 0.02 + 0.1 * random.nextGaussian();
      }
      PairedDifference difference = PairedDifference.of(scores, luck);
      double error = difference.standardError().orElseThrow();
      if (Math.abs(difference.mean() - 0.02) < 1.96 * error) {
        held++;
      }
    }
    assertThat(held).isBetween(1_860, 1_930);
  }

  @Test
  void what_is_no_pairing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(new double[0], new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(SCORES, new double[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(SCORES, OTHERS, new long[6]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(new double[] {Double.NaN}, new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedDifference(3, 4, 0, OptionalDouble.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedDifference(3, 0, 0, OptionalDouble.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedDifference(3, 3, 0, OptionalDouble.of(-1)));
  }
}
