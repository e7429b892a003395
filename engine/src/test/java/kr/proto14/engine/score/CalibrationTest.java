package kr.proto14.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Calibration.Tenth;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  @Test
  void without_forecasts_the_table_is_empty() {
    assertThat(new Calibration().table()).isEmpty();
    assertThat(new Calibration().table(Outcome.HOME)).isEmpty();
  }

  @Test
  void each_chance_counts_in_its_tenth_and_empty_tenths_are_left_out() {
    Calibration calibration = new Calibration();
    calibration.add(new Probabilities(0.52, 0.26, 0.22), Outcome.HOME);
    calibration.add(new Probabilities(0.58, 0.24, 0.18), Outcome.AWAY);

    assertThat(calibration.table())
        .extracting(Tenth::from, Tenth::to, Tenth::n, Tenth::happened)
        .containsExactly(tuple(0.1, 0.2, 1L, 1L), tuple(0.2, 0.3, 3L, 0L), tuple(0.5, 0.6, 2L, 1L));
    Tenth twenties = calibration.table().get(1);
    assertThat(twenties.meanForecast()).isCloseTo(0.24, within(1e-15));
    assertThat(twenties.observed()).isZero();
    assertThat(twenties.interval()).isEqualTo(WilsonInterval.of(0, 3));
    assertThat(calibration.table().get(2).observed()).isEqualTo(0.5);
  }

  @Test
  void one_outcome_has_its_own_table() {
    Calibration calibration = new Calibration();
    calibration.add(new Probabilities(0.52, 0.26, 0.22), Outcome.HOME);

    assertThat(calibration.table(Outcome.MIDDLE))
        .containsExactly(new Tenth(0.2, 0.3, 1, 0, 0.26, WilsonInterval.of(0, 1)));
    assertThat(calibration.table(Outcome.HOME))
        .containsExactly(new Tenth(0.5, 0.6, 1, 1, 0.52, WilsonInterval.of(1, 1)));
  }

  @Test
  void a_chance_on_a_border_belongs_above_it_and_certainty_to_the_last_tenth() {
    for (int tenth = 0; tenth < 10; tenth++) {
      Calibration calibration = new Calibration();
      double chance = tenth / 10.0;
      calibration.add(new Probabilities(chance, 1 - chance, 0), Outcome.HOME);

      assertThat(calibration.table(Outcome.HOME).getFirst().from()).isEqualTo(chance);
    }
    Calibration sure = new Calibration();
    sure.add(new Probabilities(0, 1, 0), Outcome.MIDDLE);
    assertThat(sure.table(Outcome.MIDDLE).getFirst().from()).isEqualTo(0.9);
    assertThat(sure.table(Outcome.HOME).getFirst().from()).isZero();
  }

  @Test
  void counts_add_up_to_three_for_each_match_of_which_one_happened() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Calibration calibration = new Calibration();
      int matches = random.nextInt(1, 300);
      for (int i = 0; i < matches; i++) {
        calibration.add(forecast(random), OUTCOMES.get(random.nextInt(3)));
      }
      List<Tenth> table = calibration.table();

      assertThat(table.stream().mapToLong(Tenth::n).sum())
          .as("seed %d", seed)
          .isEqualTo(3L * matches);
      assertThat(table.stream().mapToLong(Tenth::happened).sum())
          .as("seed %d", seed)
          .isEqualTo(matches);
      for (Tenth tenth : table) {
        assertThat(tenth.meanForecast()).as("seed %d", seed).isBetween(tenth.from(), tenth.to());
        assertThat(tenth.observed())
            .as("seed %d", seed)
            .isBetween(tenth.interval().low(), tenth.interval().high());
      }
    }
  }

  @Test
  void the_intervals_hold_the_chances_of_an_honest_forecaster_and_not_those_of_a_boaster() {
    Random random = new Random(5);
    Calibration honest = new Calibration();
    Calibration boaster = new Calibration();
    for (int i = 0; i < 20_000; i++) {
      Probabilities truth = forecast(random);
      Outcome outcome = drawn(truth, random.nextDouble());
      honest.add(truth, outcome);
      boaster.add(sharpened(truth), outcome);
    }

    assertThat(held(honest)).isGreaterThanOrEqualTo(8);
    assertThat(held(boaster)).isLessThanOrEqualTo(3);
  }

  private static long held(Calibration calibration) {
    return calibration.table().stream()
        .filter(tenth -> tenth.interval().low() <= tenth.meanForecast())
        .filter(tenth -> tenth.meanForecast() <= tenth.interval().high())
        .count();
  }

  private static Outcome drawn(Probabilities truth, double luck) {
    if (luck < truth.home()) {
      return Outcome.HOME;
    }
    return luck < truth.home() + truth.middle() ? Outcome.MIDDLE : Outcome.AWAY;
  }

  private static Probabilities sharpened(Probabilities truth) {
    return Probabilities.ofWeights(
        truth.home() * truth.home(), truth.middle() * truth.middle(), truth.away() * truth.away());
  }

  private static Probabilities forecast(Random random) {
    return Probabilities.ofWeights(
        Math.pow(random.nextDouble(), 2) + 0.001,
        Math.pow(random.nextDouble(), 2) + 0.001,
        Math.pow(random.nextDouble(), 2) + 0.001);
  }
}
