package kr.proto14.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastScoreTest {
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final int CASES = 2_000;

  /** By hand in fractions; the logarithms to twelve digits in Python's mpmath. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.3, 0.2, HOME, 0.693147180560, 0.38, 0.145, true",
    "0.5, 0.3, 0.2, MIDDLE, 1.203972804326, 0.78, 0.145, false",
    "0.5, 0.3, 0.2, AWAY, 1.609437912434, 0.98, 0.445, false",
    "0.2, 0.2, 0.6, AWAY, 0.510825623766, 0.24, 0.1, true",
    "1, 0, 0, HOME, 0, 0, 0, true",
    "0, 1, 0, HOME, 20.723265836946, 2, 0.5, false",
    "0, 0, 1, HOME, 20.723265836946, 2, 1, false"
  })
  void it_has_the_values_worked_out_by_hand(
      double home,
      double middle,
      double away,
      Outcome outcome,
      double logLoss,
      double brier,
      double rps,
      boolean hit) {
    ForecastScore score = ForecastScore.of(new Probabilities(home, middle, away), outcome);

    assertThat(score.logLoss()).isCloseTo(logLoss, within(1e-12));
    assertThat(score.brier()).isCloseTo(brier, within(1e-15));
    assertThat(score.rps()).isCloseTo(rps, within(1e-15));
    assertThat(score.hit()).isEqualTo(hit);
  }

  @Test
  void a_level_forecast_scores_the_logarithm_of_three() {
    Probabilities level = Probabilities.ofWeights(1, 1, 1);

    for (Outcome outcome : Outcome.values()) {
      assertThat(ForecastScore.of(level, outcome).logLoss())
          .isCloseTo(1.098612288668, within(1e-12));
      assertThat(ForecastScore.of(level, outcome).brier()).isCloseTo(2 / 3.0, within(1e-15));
    }
    assertThat(ForecastScore.of(level, Outcome.MIDDLE).rps()).isCloseTo(1 / 9.0, within(1e-15));
    assertThat(ForecastScore.of(level, Outcome.AWAY).rps()).isCloseTo(5 / 18.0, within(1e-15));
  }

  @Test
  void a_chance_below_the_floor_counts_as_the_floor_and_one_above_counts_as_itself() {
    double floor = -Math.log(1e-9);

    assertThat(logLoss(0)).isEqualTo(logLoss(1e-9)).isCloseTo(floor, within(1e-12));
    assertThat(logLoss(Double.MIN_VALUE)).isEqualTo(logLoss(0));
    assertThat(logLoss(2e-9)).isLessThan(logLoss(0));
  }

  @Test
  void a_chance_above_one_by_a_rounding_is_no_gain() {
    Probabilities sure = new Probabilities(1 + 4e-10, 0, 0);

    assertThat(ForecastScore.of(sure, Outcome.HOME).logLoss()).isZero();
  }

  @Test
  void being_near_is_better_than_being_far_for_the_rps_alone() {
    ForecastScore near = ForecastScore.of(new Probabilities(0, 1, 0), Outcome.AWAY);
    ForecastScore far = ForecastScore.of(new Probabilities(1, 0, 0), Outcome.AWAY);

    assertThat(near.rps()).isLessThan(far.rps());
    assertThat(near.brier()).isEqualTo(far.brier());
    assertThat(near.logLoss()).isEqualTo(far.logLoss());
  }

  @Test
  void the_rps_is_the_mean_of_both_cumulative_errors() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities forecast = forecast(random);
      Outcome outcome = OUTCOMES.get(random.nextInt(3));
      double first = forecast.home() - (outcome == Outcome.HOME ? 1 : 0);
      double second = forecast.home() + forecast.middle() - (outcome == Outcome.AWAY ? 0 : 1);

      assertThat(ForecastScore.of(forecast, outcome).rps())
          .as("seed %d", seed)
          .isCloseTo((first * first + second * second) / 2, within(1e-12));
    }
  }

  @Test
  void scores_stay_in_their_ranges_and_change_sides_with_the_teams() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities forecast = forecast(random);
      Outcome outcome = OUTCOMES.get(random.nextInt(3));
      ForecastScore score = ForecastScore.of(forecast, outcome);
      Probabilities swapped =
          new Probabilities(forecast.away(), forecast.middle(), forecast.home());
      ForecastScore other = ForecastScore.of(swapped, mirrored(outcome));

      assertThat(score.logLoss()).as("seed %d", seed).isBetween(0.0, 20.73);
      assertThat(score.brier()).as("seed %d", seed).isBetween(0.0, 2.0);
      assertThat(score.rps()).as("seed %d", seed).isBetween(0.0, 1.0);
      assertThat(score.rps()).as("seed %d", seed).isLessThanOrEqualTo(score.brier() / 2 + 0.5);
      assertThat(other.logLoss()).as("seed %d", seed).isEqualTo(score.logLoss());
      assertThat(other.rps()).as("seed %d", seed).isCloseTo(score.rps(), within(1e-15));
      assertThat(other.brier()).as("seed %d", seed).isCloseTo(score.brier(), within(1e-15));
    }
  }

  @Test
  void whoever_tells_what_they_believe_expects_the_best_of_every_proper_score() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities belief = forecast(random);
      Probabilities other = forecast(random);

      assertHonestyPays(belief, other, ForecastScore::logLoss, seed);
      assertHonestyPays(belief, other, ForecastScore::brier, seed);
      assertHonestyPays(belief, other, ForecastScore::rps, seed);
    }
  }

  @Test
  void a_hit_is_blind_to_how_sure_the_forecast_was() {
    ForecastScore sure = ForecastScore.of(new Probabilities(0.9, 0.06, 0.04), Outcome.HOME);
    ForecastScore unsure = ForecastScore.of(new Probabilities(0.34, 0.33, 0.33), Outcome.HOME);

    assertThat(sure.hit()).isEqualTo(unsure.hit()).isTrue();
    assertThat(sure.logLoss()).isLessThan(unsure.logLoss());
  }

  private static void assertHonestyPays(
      Probabilities belief, Probabilities other, ToDoubleFunction<ForecastScore> score, long seed) {
    assertThat(expected(belief, belief, score))
        .as("seed %d", seed)
        .isLessThan(expected(belief, other, score));
  }

  private static double expected(
      Probabilities belief, Probabilities told, ToDoubleFunction<ForecastScore> score) {
    double sum = 0;
    for (Outcome outcome : Outcome.values()) {
      sum += belief.of(outcome) * score.applyAsDouble(ForecastScore.of(told, outcome));
    }
    return sum;
  }

  private static Outcome mirrored(Outcome outcome) {
    return switch (outcome) {
      case HOME -> Outcome.AWAY;
      case MIDDLE -> Outcome.MIDDLE;
      case AWAY -> Outcome.HOME;
    };
  }

  private static double logLoss(double chance) {
    return ForecastScore.of(new Probabilities(chance, 1 - chance, 0), Outcome.HOME).logLoss();
  }

  private static Probabilities forecast(Random random) {
    return Probabilities.ofWeights(
        0.01 + random.nextDouble(), 0.01 + random.nextDouble(), 0.01 + random.nextDouble());
  }
}
