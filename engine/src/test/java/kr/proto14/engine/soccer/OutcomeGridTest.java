package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeGridTest {
  /** A grid so wide that what it leaves out is below 1e-12. */
  private static Probabilities writtenOut(double home, double away, double rho) {
    double[] sums = new double[3];
    for (int own = 0; own <= 12; own++) {
      for (int other = 0; other <= 12; other++) {
        double chance =
            poisson(own, home)
                * poisson(other, away)
                * Leagues.correction(own, other, home, away, rho);
        sums[own > other ? 0 : own == other ? 1 : 2] += chance;
      }
    }
    return Probabilities.ofWeights(sums[0], sums[1], sums[2]);
  }

  private static double poisson(int goals, double mean) {
    double chance = Math.exp(-mean);
    for (int i = 1; i <= goals; i++) {
      chance *= mean / i;
    }
    return chance;
  }

  @Test
  void without_a_correction_a_goal_each_is_what_tables_of_the_poisson_say() {
    // exp(-2) I0(2) of a draw, where I0(2) = 2.2795853023360673 is a Bessel function.
    double draw = Math.exp(-2) * 2.2795853023360673;

    Probabilities chances = OutcomeGrid.chances(1, 1, 0);

    assertThat(chances.middle()).isCloseTo(draw, within(1e-9));
    assertThat(chances.home()).isCloseTo((1 - draw) / 2, within(1e-9));
    assertThat(chances.away()).isCloseTo((1 - draw) / 2, within(1e-9));
  }

  @Test
  void the_correction_moves_four_scores_by_the_published_factors() {
    // 0-0 gains 0.1, 1-1 gains 0.1, 1-0 and 0-1 lose 0.1 of exp(-2) each.
    double moved = .1 * Math.exp(-2);
    Probabilities plain = OutcomeGrid.chances(1, 1, 0);

    Probabilities corrected = OutcomeGrid.chances(1, 1, -.1);

    assertThat(corrected.middle()).isCloseTo(plain.middle() + 2 * moved, within(1e-9));
    assertThat(corrected.home()).isCloseTo(plain.home() - moved, within(1e-9));
    assertThat(corrected.away()).isCloseTo(plain.away() - moved, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1.6,1.1,-.07", "0.4,2.9,-.13", "2.5,2.5,.05", ".02,.02,-.3", "8,.5,-.1", "3,3,.1"})
  void it_agrees_with_the_grid_written_out(double home, double away, double rho) {
    Probabilities expected = writtenOut(home, away, rho);

    Probabilities chances = OutcomeGrid.chances(home, away, rho);

    assertThat(chances.home()).isCloseTo(expected.home(), within(1e-12));
    assertThat(chances.middle()).isCloseTo(expected.middle(), within(1e-12));
    assertThat(chances.away()).isCloseTo(expected.away(), within(1e-12));
  }

  @Test
  void whatever_is_asked_every_outcome_keeps_a_chance_and_sides_can_be_swapped() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      double home = Math.exp(20 * random.nextGaussian());
      double away = Math.exp(3 * random.nextGaussian());
      double rho = random.nextGaussian() * (i % 2 == 0 ? 1 : 1e6);

      Probabilities chances = OutcomeGrid.chances(home, away, rho);
      Probabilities swapped = OutcomeGrid.chances(away, home, rho);

      Sane.check(chances);
      assertThat(swapped.home()).isCloseTo(chances.away(), within(1e-14));
      assertThat(swapped.middle()).isCloseTo(chances.middle(), within(1e-14));
    }
  }

  @Test
  void more_expected_goals_never_make_a_side_less_likely_to_win() {
    for (double away = .1; away < 7; away += .3) {
      double before = 0;
      for (double home = .05; home < 7.9; home += .05) {
        double now = OutcomeGrid.chances(home, away, -.07).home();
        assertThat(now).isGreaterThan(before);
        before = now;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"NaN,1,0", "1,NaN,0", "1,1,NaN"})
  void what_is_no_number_is_refused(double home, double away, double rho) {
    assertThatIllegalArgumentException().isThrownBy(() -> OutcomeGrid.chances(home, away, rho));
  }

  @Test
  void expected_goals_without_end_are_those_of_a_rout() {
    Probabilities rout = OutcomeGrid.chances(Double.POSITIVE_INFINITY, 0, -.07);

    Sane.check(rout);
    assertThat(rout.home()).isGreaterThan(.99);
  }
}
