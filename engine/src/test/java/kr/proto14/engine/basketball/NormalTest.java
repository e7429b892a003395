package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
  private static final double RELATIVE = 1e-13;

  // Values of SciPy 1.17's ndtr, which agree with the tables of Abramowitz and Stegun.
  @ParameterizedTest
  @CsvSource({
    "-37, 5.7255712225239266e-300",
    "-10, 7.61985302416047e-24",
    "-5, 2.866515718791933e-07",
    "-2.0000001, 0.02275012654908309",
    "-2, 0.022750131948179195",
    "-1, 0.15865525393145707",
    "0, 0.5",
    "0.5, 0.6914624612740131",
    "1, 0.8413447460685429",
    "1.96, 0.9750021048517795",
    "2.5, 0.9937903346742238",
    "6, 0.9999999990134123"
  })
  void the_chance_up_to_a_value_is_that_of_the_tables(double x, double chance) {
    // The exponential carries the rounding of x * x / 2, which is up to 684 out there.
    double room = x < -20 ? 1e-12 : RELATIVE;

    assertThat(Normal.upTo(x)).isCloseTo(chance, within(chance * room));
  }

  @Test
  void series_and_fraction_meet_without_a_step() {
    for (double end : new double[] {-2, 2}) {
      double inside = Normal.upTo(end);
      double below = Normal.upTo(Math.nextDown(end));
      double above = Normal.upTo(Math.nextUp(end));

      assertThat(below).isCloseTo(inside, within(1e-13 * inside));
      assertThat(above).isCloseTo(inside, within(1e-13 * inside));
    }
  }

  @Test
  void chances_of_both_sides_sum_to_one() {
    for (long seed = 0; seed < 2_000; seed++) {
      double x = 12 * new Random(seed).nextGaussian();

      assertThat(Normal.upTo(x) + Normal.upTo(-x)).as("seed %d", seed).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void a_higher_value_never_has_a_lower_chance() {
    double last = 0;
    for (int i = -4_000; i <= 4_000; i++) {
      double chance = Normal.upTo(i / 100.0);

      assertThat(chance).as("%d", i).isGreaterThanOrEqualTo(last);
      last = chance;
    }
  }

  @Test
  void the_slope_is_the_density() {
    for (double x = -6; x <= 6; x += .37) {
      double slope = (Normal.upTo(x + 1e-5) - Normal.upTo(x - 1e-5)) / 2e-5;

      assertThat(Normal.density(x)).as("%s", x).isCloseTo(slope, within(1e-9));
    }
  }

  @Test
  void far_out_on_both_sides_the_chance_between_keeps_its_digits() {
    double left = Normal.between(-9, -8);
    double right = Normal.between(8, 9);

    assertThat(right).isEqualTo(left).isCloseTo(6.2198319859e-16, within(1e-25));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NEGATIVE_INFINITY, -1e300, -38})
  void beyond_the_end_there_is_the_chance_of_the_end(double x) {
    assertThat(Normal.upTo(x)).isEqualTo(Normal.upTo(-37)).isPositive();
    assertThat(Normal.upTo(-x)).isEqualTo(1);
  }

  @Test
  void the_inverse_leads_back() {
    for (long seed = 0; seed < 500; seed++) {
      double chance = .001 + .998 * new Random(seed).nextDouble();

      assertThat(Normal.upTo(Normal.inverse(chance)))
          .as("seed %d", seed)
          .isCloseTo(chance, within(1e-11));
    }
    assertThat(Normal.inverse(.5)).isCloseTo(0, within(1e-11));
    assertThat(Normal.inverse(.975)).isCloseTo(1.959963984540054, within(1e-9));
    assertThat(Normal.inverse(Double.MIN_VALUE)).isCloseTo(-7.034, within(.001));
  }

  @Test
  void what_is_no_number_or_no_chance_is_refused() {
    assertThatThrownBy(() -> Normal.upTo(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    for (double none : new double[] {0, 1, -1, 2, Double.NaN}) {
      assertThatThrownBy(() -> Normal.inverse(none))
          .as("%s", none)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
