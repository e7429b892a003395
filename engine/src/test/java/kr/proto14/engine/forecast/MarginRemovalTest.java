package kr.proto14.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarginRemovalTest {
  private static final int CASES = 2_000;
  private static final double NEXT_TO_ONE = Math.nextUp(1.0);

  static Collection<MarginRemoval> methods() {
    return MarginRemoval.all().values();
  }

  @Test
  void shin_gives_the_worked_example_of_the_python_package_shin() {
    assertClose(
        MarginRemoval.shin().remove(new Odds(2.6, 2.4, 4.3)),
        new Probabilities(0.37299406033208965, 0.4047794109200184, 0.2222265287474275),
        1e-9);
  }

  @Test
  void power_finds_the_power_that_was_put_in() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities chances = chances(random);
      double inverse = 1 / (1 + random.nextDouble());
      Odds odds =
          new Odds(
              Math.pow(chances.home(), -inverse),
              Math.pow(chances.middle(), -inverse),
              Math.pow(chances.away(), -inverse));

      assertClose("seed " + seed, MarginRemoval.power().remove(odds), chances, 1e-9);
    }
  }

  @Test
  void shin_finds_the_chances_that_the_bookmaker_set_odds_for() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities chances = chances(random);
      double insiders = 0.05 * random.nextDouble();
      double[] stakes = new double[3];
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        double chance = List.of(chances.home(), chances.middle(), chances.away()).get(i);
        stakes[i] = Math.sqrt(insiders * chance + (1 - insiders) * chance * chance);
        sum += stakes[i];
      }
      Odds odds = new Odds(1 / stakes[0] / sum, 1 / stakes[1] / sum, 1 / stakes[2] / sum);

      assertClose("seed " + seed, MarginRemoval.shin().remove(odds), chances, 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void chances_sum_to_one_and_keep_the_order_of_the_odds(MarginRemoval method) {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Odds odds = new Odds(anyOdds(random), anyOdds(random), anyOdds(random));
      Probabilities chances = method.remove(odds);

      assertThat(chances.home() + chances.middle() + chances.away())
          .as("seed %d, %s", seed, odds)
          .isCloseTo(1, within(1e-12));
      assertThat(chances.home() >= chances.middle() || odds.home() > odds.middle())
          .as("seed %d, %s", seed, odds)
          .isTrue();
      assertThat(chances.home() <= chances.middle() || odds.home() < odds.middle())
          .as("seed %d, %s", seed, odds)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void fair_odds_come_back_as_their_chances(MarginRemoval method) {
    assertThat(method.remove(new Odds(2, 4, 4))).isEqualTo(new Probabilities(0.5, 0.25, 0.25));
    for (long seed = 0; seed < CASES; seed++) {
      Probabilities fair = chances(new Random(seed));
      Odds odds = new Odds(1 / fair.home(), 1 / fair.middle(), 1 / fair.away());

      assertClose("seed " + seed, method.remove(odds), fair, 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void odds_without_a_margin_are_only_scaled(MarginRemoval method) {
    Odds generous = new Odds(3, 6, 6);

    assertThat(method.remove(generous)).isEqualTo(MarginRemoval.normalisation().remove(generous));
    assertClose(method.remove(generous), new Probabilities(0.5, 0.25, 0.25), 1e-15);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void odds_at_the_ends_of_what_a_double_holds_still_give_chances(MarginRemoval method) {
    List<Double> ends = List.of(NEXT_TO_ONE, 1.0001, 2.0, 1e9, Double.MAX_VALUE);
    for (double home : ends) {
      for (double middle : ends) {
        for (double away : ends) {
          Probabilities chances = method.remove(new Odds(home, middle, away));
          assertThat(chances.rounded().favourite())
              .as("%s %s %s", home, middle, away)
              .isEqualTo(lowest(home, middle, away));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1.2, 6, 15", "1.05, 12, 40"})
  void shin_and_power_take_more_from_longshots_than_scaling_does(
      double home, double middle, double away) {
    Odds odds = new Odds(home, middle, away);
    double scaled = MarginRemoval.normalisation().remove(odds).away();

    assertThat(MarginRemoval.shin().remove(odds).away()).isLessThan(scaled);
    assertThat(MarginRemoval.power().remove(odds).away()).isLessThan(scaled);
  }

  private static Outcome lowest(double home, double middle, double away) {
    if (home <= middle && home <= away) {
      return Outcome.HOME;
    }
    return middle <= away ? Outcome.MIDDLE : Outcome.AWAY;
  }

  private static Probabilities chances(Random random) {
    return Probabilities.ofWeights(
        0.02 + random.nextDouble(), 0.02 + random.nextDouble(), 0.02 + random.nextDouble());
  }

  private static double anyOdds(Random random) {
    return NEXT_TO_ONE + Math.pow(random.nextDouble(), random.nextInt(8)) * random.nextInt(1, 60);
  }

  private static void assertClose(Probabilities actual, Probabilities expected, double distance) {
    assertClose("", actual, expected, distance);
  }

  private static void assertClose(
      String what, Probabilities actual, Probabilities expected, double distance) {
    for (Outcome outcome : Outcome.values()) {
      assertThat(actual.of(outcome))
          .as("%s %s", what, outcome)
          .isCloseTo(expected.of(outcome), within(distance));
    }
  }
}
