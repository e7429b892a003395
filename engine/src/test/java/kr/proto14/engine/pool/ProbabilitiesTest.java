package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilitiesTest {
  private static final long MANY = 2_000;

  @ParameterizedTest
  @CsvSource({
    "-0.1, 0.6, 0.5",
    "NaN, 0.5, 0.5",
    "0.5, 0.5, 0.1",
    "0.3, 0.3, 0.3",
    "Infinity, 0, 0",
    "0.5, 0.5, 0.000000002"
  })
  void what_is_no_distribution_is_refused(double home, double middle, double away) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Probabilities(home, middle, away));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "-1, 2, 3", "NaN, 1, 1", "Infinity, 1, 1"})
  void weights_that_cannot_be_scaled_are_refused(double home, double middle, double away) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probabilities.ofWeights(home, middle, away));
  }

  @Test
  void weights_keep_their_ratios() {
    assertThat(Probabilities.ofWeights(2, 1, 1)).isEqualTo(new Probabilities(0.5, 0.25, 0.25));
    assertThat(Probabilities.ofWeights(Double.MIN_VALUE, 0, 0))
        .isEqualTo(new Probabilities(1, 0, 0));
  }

  @Test
  void a_negative_zero_is_a_zero() {
    assertThat(new Probabilities(-0.0, 1, -0.0)).isEqualTo(new Probabilities(0, 1, 0));
  }

  @Test
  void rounded_chances_are_whole_billionths_that_sum_to_exactly_one_billion() {
    for (long seed = 0; seed < MANY; seed++) {
      Random random = new Random(seed);
      Probabilities exact = lopsided(random);
      Probabilities rounded = exact.rounded();

      long sum = 0;
      for (Outcome outcome : Outcome.values()) {
        long billionths = Math.round(rounded.of(outcome) * 1e9);
        sum += billionths;
        assertThat(rounded.of(outcome)).as("seed %d", seed).isEqualTo(billionths / 1e9);
        assertThat(rounded.of(outcome))
            .as("seed %d", seed)
            .isCloseTo(exact.of(outcome), within(1.0001e-9));
      }
      assertThat(sum).as("seed %d", seed).isEqualTo(1_000_000_000L);
      assertThat(rounded.rounded()).as("seed %d", seed).isEqualTo(rounded);
    }
  }

  @Test
  void rounding_three_equal_chances_gives_the_spare_billionth_to_the_first() {
    assertThat(Probabilities.ofWeights(1, 1, 1).rounded())
        .isEqualTo(new Probabilities(0.333333334, 0.333333333, 0.333333333));
  }

  @Test
  void rounding_leaves_certainty_alone() {
    assertThat(new Probabilities(0, 1, 0).rounded()).isEqualTo(new Probabilities(0, 1, 0));
  }

  @Test
  void outcomes_are_ranked_by_chance_and_equals_keep_the_order_of_the_slip() {
    assertThat(new Probabilities(0.2, 0.3, 0.5).ranked())
        .containsExactly(Outcome.AWAY, Outcome.MIDDLE, Outcome.HOME);
    assertThat(new Probabilities(0.4, 0.2, 0.4).ranked())
        .containsExactly(Outcome.HOME, Outcome.AWAY, Outcome.MIDDLE);
    assertThat(Probabilities.ofWeights(1, 1, 1).favourite()).isEqualTo(Outcome.HOME);
  }

  private static Probabilities lopsided(Random random) {
    return Probabilities.ofWeights(
        Math.pow(random.nextDouble(), 1 + random.nextInt(12)),
        Math.pow(random.nextDouble(), 1 + random.nextInt(12)),
        Math.pow(random.nextDouble(), 1 + random.nextInt(12)));
  }
}
