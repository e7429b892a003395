package kr.proto14.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a bookmaker put in comes out again; and what no bookmaker would offer harms nobody. */
class MarginInversionTest {
  private static final int CASES = 2_000;

  static Iterable<MarginRemoval> methods() {
    return MarginRemoval.all().values();
  }

  @Test
  void the_odds_ratio_method_finds_the_factor_that_was_put_in() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities fair = chances(random);
      double ratio = 1 + random.nextDouble();
      Odds odds =
          new Odds(
              1 + (1 / fair.home() - 1) / ratio,
              1 + (1 / fair.middle() - 1) / ratio,
              1 + (1 / fair.away() - 1) / ratio);

      assertClose("seed " + seed, MarginRemoval.oddsRatio().remove(odds), fair, 1e-9);
    }
  }

  @Test
  void the_additive_method_finds_the_share_that_was_put_in() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Probabilities fair = chances(random);
      double highest = Math.max(fair.home(), Math.max(fair.middle(), fair.away()));
      double share = Math.min(0.1, 1 - highest) * 0.99 * random.nextDouble();
      Odds odds =
          new Odds(
              1 / (fair.home() + share), 1 / (fair.middle() + share), 1 / (fair.away() + share));

      assertClose("seed " + seed, MarginRemoval.additive().remove(odds), fair, 1e-12);
    }
  }

  @Test
  void differential_margin_is_the_inverse_of_its_fair_odds_wherever_there_are_any() {
    int met = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Odds odds = odds(new Random(seed));
      double margin = odds.booksum() - 1;
      double longest = Math.max(odds.home(), Math.max(odds.middle(), odds.away()));
      if (margin > 0 && margin * longest < 3) {
        met++;
        Probabilities chances = MarginRemoval.differentialMargin().remove(odds);
        assertThat(1 / chances.home())
            .as("seed %d, %s", seed, odds)
            .isCloseTo(3 * odds.home() / (3 - margin * odds.home()), withinRelative(odds, margin));
      }
    }
    assertThat(met).isGreaterThan(CASES / 5);
  }

  @Test
  void a_longshot_that_equal_shares_would_make_negative_gets_nothing_and_the_others_bear_it() {
    Odds odds = new Odds(1.01, 15, 41);
    double margin = odds.booksum() - 1;
    assertThat(1 / odds.away() - margin / 3).isNegative();

    Probabilities chances = MarginRemoval.additive().remove(odds);

    assertThat(chances.away()).isZero();
    assertThat(1 / odds.home() - chances.home())
        .isCloseTo(1 / odds.middle() - chances.middle(), within(1e-12));
    assertThat(chances.home() + chances.middle()).isCloseTo(1, within(1e-12));
  }

  @Test
  void additive_chances_pass_into_zero_without_a_jump() {
    double before = MarginRemoval.additive().remove(new Odds(1.1, 8, 40)).away();
    assertThat(before).isPositive();
    for (double away = 40; away < 120; away += 0.01) {
      double after = MarginRemoval.additive().remove(new Odds(1.1, 8, away)).away();
      assertThat(after).as("odds %s", away).isBetween(before - 1e-5, before);
      before = after;
    }
    assertThat(before).isZero();
  }

  @Test
  void no_chances_are_nearer_to_the_inverse_odds_than_the_additive_ones() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Odds odds = odds(random);
      if (odds.booksum() > 1) {
        double nearest = distance(MarginRemoval.additive().remove(odds), odds);
        Probabilities other = chances(random);
        assertThat(distance(other, odds)).as("seed %d, %s", seed, odds).isGreaterThan(nearest);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void chances_follow_the_odds_into_another_order(MarginRemoval method) {
    for (long seed = 0; seed < CASES; seed++) {
      Odds odds = odds(new Random(seed));
      Probabilities chances = method.remove(odds);
      Probabilities mirrored = method.remove(new Odds(odds.away(), odds.middle(), odds.home()));
      Probabilities turned = method.remove(new Odds(odds.middle(), odds.away(), odds.home()));

      String what = "seed " + seed + ", " + odds;
      assertThat(mirrored.home()).as(what).isCloseTo(chances.away(), within(1e-12));
      assertThat(mirrored.middle()).as(what).isCloseTo(chances.middle(), within(1e-12));
      assertThat(turned.home()).as(what).isCloseTo(chances.middle(), within(1e-12));
      assertThat(turned.middle()).as(what).isCloseTo(chances.away(), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void equal_odds_are_equal_chances_whatever_the_margin(MarginRemoval method) {
    for (double odds : List.of(Math.nextUp(1.0), 1.01, 1.5, 2.9, 3.0, 3.1, 100.0)) {
      assertClose(
          "odds " + odds,
          method.remove(new Odds(odds, odds, odds)),
          Probabilities.ofWeights(1, 1, 1),
          1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void no_method_but_scaling_goes_on_where_the_booksum_is_below_one(MarginRemoval method) {
    for (long seed = 0; seed < CASES; seed++) {
      Probabilities fair = chances(new Random(seed));
      Odds generous = new Odds(1.2 / fair.home(), 1.2 / fair.middle(), 1.2 / fair.away());

      assertThat(method.remove(generous))
          .as("seed %d", seed)
          .isEqualTo(MarginRemoval.normalisation().remove(generous));
      assertClose("seed " + seed, method.remove(generous), fair, 1e-12);
    }
  }

  @ParameterizedTest
  @CsvSource({"1.00, 8, 20", "0.5, 8, 20", "NaN, 3, 3", "2, Infinity, 3", "2, 3, -4", "2, 0, 3"})
  void what_is_no_odds_never_reaches_a_method(double home, double middle, double away) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginRemoval.shin().remove(new Odds(home, middle, away)));
  }

  private static double distance(Probabilities chances, Odds odds) {
    return Math.pow(chances.home() - 1 / odds.home(), 2)
        + Math.pow(chances.middle() - 1 / odds.middle(), 2)
        + Math.pow(chances.away() - 1 / odds.away(), 2);
  }

  // Near odds of 3 / margin the published fraction divides by almost nothing.
  private static Offset<Double> withinRelative(Odds odds, double margin) {
    double fair = 3 * odds.home() / (3 - margin * odds.home());
    return within(1e-12 * fair * fair);
  }

  private static Odds odds(Random random) {
    return new Odds(anyOdds(random), anyOdds(random), anyOdds(random));
  }

  private static double anyOdds(Random random) {
    return 1.001 + Math.pow(random.nextDouble(), random.nextInt(1, 6)) * random.nextInt(1, 60);
  }

  private static Probabilities chances(Random random) {
    return Probabilities.ofWeights(
        0.02 + random.nextDouble(), 0.02 + random.nextDouble(), 0.02 + random.nextDouble());
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
