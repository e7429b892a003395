package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpreadOddsTest {
  private static final SpreadOdds ELEVEN =
      SpreadOdds.of(BasketballLeague.NBA, OrderedProbit.ofSigma(11));

  @Test
  void a_spread_of_eleven_by_a_sigma_of_eleven_is_told_as_by_the_table() {
    // Cuts at -1.5 and -0.5: 0.0668072 below the lower, 0.3085375 below the upper.
    Probabilities chances = ELEVEN.chances(11);

    assertThat(chances.away()).isCloseTo(.0668072013, within(1e-10));
    assertThat(chances.middle()).isCloseTo(.2417303375, within(1e-10));
    assertThat(chances.home()).isCloseTo(.6914624613, within(1e-10));
  }

  @ParameterizedTest
  @EnumSource(BasketballLeague.class)
  void without_games_of_its_own_a_league_has_the_nbas_probit(BasketballLeague league) {
    Probabilities chances = SpreadOdds.of(league).chances(0);

    assertThat(chances.middle()).isCloseTo(.318, within(.001));
    assertThat(chances.home()).isCloseTo(.339, within(.001));
  }

  @Test
  void the_usual_total_changes_nothing_and_a_higher_one_widens_the_luck() {
    Probabilities usual = ELEVEN.chances(8, 220);
    assertThat(usual).isEqualTo(ELEVEN.chances(8));

    Probabilities fast = ELEVEN.chances(8, 260);
    assertThat(fast.home()).isLessThan(usual.home());
    assertThat(fast.away()).isGreaterThan(usual.away());
    assertThat(fast.middle()).isLessThan(usual.middle());
  }

  @Test
  void four_times_the_usual_total_would_halve_what_a_point_is_worth() {
    SpreadOdds slow = SpreadOdds.of(BasketballLeague.WKBL, OrderedProbit.ofSigma(11));

    // 270 is twice the usual 135: sigma grows by the root of 2.
    assertThat(slow.chances(11, 270))
        .isEqualTo(OrderedProbit.ofSigma(11).widened(Math.sqrt(2)).chances(11));
  }

  @ParameterizedTest
  @CsvSource({"-5.5, 1.9, 1.9, 5.5", "3.5, 1.85, 1.85, -3.5", "0, 2, 2, 0"})
  void at_even_odds_the_handicap_is_the_spread(
      double handicap, double home, double away, double spread) {
    assertThat(ELEVEN.spread(handicap, home, away)).isCloseTo(spread, within(1e-9));
  }

  @Test
  void shorter_odds_on_a_side_move_the_spread_to_it() {
    // 1.5 and 3 say 2/3, which lies 0.4307273 sigmas above the middle: 4.738 points of 11.
    assertThat(ELEVEN.spread(-5.5, 1.5, 3)).isCloseTo(5.5 + 4.738, within(.001));
    assertThat(ELEVEN.spread(-5.5, 3, 1.5)).isCloseTo(5.5 - 4.738, within(.001));
  }

  @Test
  void a_line_is_read_by_its_handicap_and_its_total() {
    MarginLine line = new MarginLine(-5.5, 1.5, 3, OptionalDouble.of(260));
    MarginLine without = new MarginLine(-5.5, 1.5, 3, OptionalDouble.empty());
    double spread = ELEVEN.spread(-5.5, 1.5, 3);

    assertThat(ELEVEN.spread(line)).isEqualTo(spread);
    assertThat(ELEVEN.chances(line)).isEqualTo(ELEVEN.chances(spread, 260));
    assertThat(ELEVEN.chances(without)).isEqualTo(ELEVEN.chances(spread));
  }

  @Test
  void whatever_is_offered_the_favourite_of_the_spread_is_the_favourite() {
    for (long seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      double handicap = random.nextInt(61) / 2.0 - 15;
      double spread =
          ELEVEN.spread(handicap, 1.01 + 3 * random.nextDouble(), 1.01 + 3 * random.nextDouble());
      Probabilities chances = ELEVEN.chances(spread);

      assertThat(chances.of(spread > 0 ? Outcome.HOME : Outcome.AWAY))
          .as("seed %d", seed)
          .isGreaterThan(chances.of(spread > 0 ? Outcome.AWAY : Outcome.HOME));
    }
  }

  @Test
  void odds_at_the_end_of_what_a_double_holds_give_a_spread() {
    assertThat(ELEVEN.spread(0, Math.nextUp(1), Double.MAX_VALUE / 4)).isEqualTo(60);
    assertThat(ELEVEN.spread(0, Double.MAX_VALUE / 4, Math.nextUp(1))).isEqualTo(-60);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1", "0.9, 2", "NaN, 2", "2, NaN", "Infinity, 2", "-2, 2"})
  void what_are_no_odds_is_refused(double home, double away) {
    assertThatThrownBy(() -> ELEVEN.spread(0, home, away))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("odds");
  }

  @Test
  void what_is_no_spread_or_no_total_is_refused() {
    for (double none : new double[] {Double.NaN, 61, -61, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ELEVEN.chances(none)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> ELEVEN.chances(none, 220))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> ELEVEN.spread(none, 2, 2))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (double none : new double[] {Double.NaN, 59, 401, -1}) {
      assertThatThrownBy(() -> ELEVEN.chances(3, none))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("total");
    }
  }
}
