package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedProbitTest {
  private static final OrderedProbit PLAIN = new OrderedProbit(-.5, .5, .1);

  @Test
  void an_even_game_has_the_chances_of_the_cuts() {
    // The table has 0.69146 up to a half.
    Probabilities chances = PLAIN.chances(0);

    assertThat(chances.home()).isCloseTo(.3085375387, within(1e-10));
    assertThat(chances.middle()).isCloseTo(.3829249225, within(1e-10));
    assertThat(chances.away()).isCloseTo(.3085375387, within(1e-10));
  }

  @Test
  void fifteen_points_move_the_luck_by_one_and_a_half() {
    // Cuts at -2 and -1: 0.0227501 below, 0.1586553 below the upper one.
    Probabilities chances = PLAIN.chances(15);

    assertThat(chances.away()).isCloseTo(.0227501319, within(1e-10));
    assertThat(chances.middle()).isCloseTo(.1359051220, within(1e-10));
    assertThat(chances.home()).isCloseTo(.8413447461, within(1e-10));
  }

  @Test
  void of_a_sigma_the_outcomes_part_between_five_and_six_points() {
    OrderedProbit probit = OrderedProbit.ofSigma(11);

    assertThat(probit).isEqualTo(new OrderedProbit(-.5, .5, 1 / 11.0));
    assertThat(probit.chances(5.5).home()).isCloseTo(.5, within(1e-15));
    assertThat(probit.chances(-5.5).away()).isCloseTo(.5, within(1e-15));
  }

  @Test
  void turning_the_sides_round_turns_the_chances_round() {
    for (long seed = 0; seed < 1_000; seed++) {
      double margin = 20 * new Random(seed).nextGaussian();
      Probabilities one = PLAIN.chances(margin);
      Probabilities other = PLAIN.chances(-margin);

      assertThat(other.home()).as("seed %d", seed).isCloseTo(one.away(), within(1e-15));
      assertThat(other.middle()).as("seed %d", seed).isCloseTo(one.middle(), within(1e-15));
    }
  }

  @Test
  void a_larger_margin_makes_the_home_side_likelier() {
    double last = 0;
    for (int margin = -60; margin <= 60; margin++) {
      double home = PLAIN.chances(margin).home();

      assertThat(home).as("%d", margin).isGreaterThan(last);
      last = home;
    }
  }

  @Test
  void every_outcome_keeps_a_chance_whatever_the_margin() {
    OrderedProbit sharp = OrderedProbit.ofSigma(9);
    for (double margin : new double[] {-1e300, -61, 61, Double.POSITIVE_INFINITY}) {
      Probabilities chances = sharp.chances(margin);

      assertThat(chances.home()).as("%s", margin).isPositive();
      assertThat(chances.middle()).as("%s", margin).isPositive();
      assertThat(chances.away()).as("%s", margin).isPositive();
    }
    assertThat(sharp.chances(400)).isEqualTo(sharp.chances(60));
  }

  @Test
  void wider_luck_brings_the_sides_together() {
    assertThat(PLAIN.widened(2)).isEqualTo(new OrderedProbit(-.25, .25, .05));
    assertThat(PLAIN.widened(2).chances(10).home()).isLessThan(PLAIN.chances(10).home());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1",
    "NaN, 1, 1",
    "0, NaN, 1",
    "0, 1, NaN",
    "0, 1, -0.1",
    "0, Infinity, 1",
    "-Infinity, 0, 1",
    "0, 1, Infinity"
  })
  void cuts_out_of_order_and_what_is_no_number_are_refused(double low, double high, double slope) {
    assertThatThrownBy(() -> new OrderedProbit(low, high, slope))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no probit");
  }

  @Test
  void a_margin_that_is_no_number_is_refused() {
    assertThatThrownBy(() -> PLAIN.chances(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("margin");
  }
}
