package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples that owe nothing to this code: fifty digits in Python's mpmath, from the formulas
 * as published (Shin's with its fraction as it stands, the odds ratio in inverse odds, differential
 * margin through fair odds), their one unknown by 300 halvings. The row 2.70 / 2.30 / 4.40 is that
 * of penaltyblog's documentation, whose eight digits are these. At 1.01 / 15 / 41 the longshot has
 * no fair odds under equal shares of the margin.
 */
class MarginVectorsTest {
  @ParameterizedTest
  @CsvSource({
    "multiplicative, 2.70, 2.30, 4.40, 0.3587380361574, 0.4211272598369, 0.2201347040057",
    "multiplicative, 1.20, 7.00, 15.00, 0.7990867579909, 0.1369863013699, 0.06392694063927",
    "multiplicative, 3.10, 3.30, 2.35, 0.3068856351405, 0.288286505738, 0.4048278591215",
    "multiplicative, 1.05, 12.00, 40.00, 0.8978675645342, 0.07856341189675, 0.02356902356902",
    "multiplicative, 1.01, 15.00, 41.00, 0.9157781880994, 0.06166239799869, 0.02255941390196",
    "additive, 2.70, 2.30, 4.40, 0.3595618015908, 0.4239740399161, 0.2164641584931",
    "additive, 1.20, 7.00, 15.00, 0.8190476190476, 0.1285714285714, 0.05238095238095",
    "additive, 3.10, 3.30, 2.35, 0.3055330241329, 0.2859826820019, 0.4084842938652",
    "additive, 1.05, 12.00, 40.00, 0.9321428571429, 0.06309523809524, 0.004761904761905",
    "additive, 1.01, 15.00, 41.00, 0.9617161716172, 0.03828382838284, 0.0",
    "power, 2.70, 2.30, 4.40, 0.359171099853, 0.4237307529946, 0.2170981471524",
    "power, 1.20, 7.00, 15.00, 0.8220473521623, 0.1235087058527, 0.05444394198499",
    "power, 3.10, 3.30, 2.35, 0.3054910598363, 0.2861145494487, 0.408394390715",
    "power, 1.05, 12.00, 40.00, 0.9418641918918, 0.04733810112076, 0.01079770698741",
    "power, 1.01, 15.00, 41.00, 0.9842121510392, 0.01315372738588, 0.002634121574949",
    "shin, 2.70, 2.30, 4.40, 0.3593439195919, 0.4232438481831, 0.217412232225",
    "shin, 1.20, 7.00, 15.00, 0.8139496813409, 0.1304926350452, 0.05555768361386",
    "shin, 3.10, 3.30, 2.35, 0.3058800226499, 0.2865798905209, 0.4075400868292",
    "shin, 1.05, 12.00, 40.00, 0.9232493053489, 0.06491898422828, 0.01183171042285",
    "shin, 1.01, 15.00, 41.00, 0.9507137032924, 0.04124984520723, 0.008036451500322",
    "odds-ratio, 2.70, 2.30, 4.40, 0.3588103621262, 0.4225614221906, 0.2186282156832",
    "odds-ratio, 1.20, 7.00, 15.00, 0.8139297885268, 0.127255345598, 0.05881486587527",
    "odds-ratio, 3.10, 3.30, 2.35, 0.3060431060231, 0.2870703044222, 0.4068865895546",
    "odds-ratio, 1.05, 12.00, 40.00, 0.9281980190163, 0.05549885445326, 0.01630312653042",
    "odds-ratio, 1.01, 15.00, 41.00, 0.9697069876431, 0.02235381927414, 0.007939193082728",
    "differential-margin, 2.70, 2.30, 4.40, 0.3595618015908, 0.4239740399161, 0.2164641584931",
    "differential-margin, 1.20, 7.00, 15.00, 0.8190476190476, 0.1285714285714, 0.05238095238095",
    "differential-margin, 3.10, 3.30, 2.35, 0.3055330241329, 0.2859826820019, 0.4084842938652",
    "differential-margin, 1.05, 12.00, 40.00, 0.9321428571429, 0.06309523809524, 0.004761904761905",
    "differential-margin, 1.01, 15.00, 41.00, 0.9617161716172, 0.03828382838284, 0.0"
  })
  void every_method_gives_the_worked_examples_to_a_billionth(
      String method,
      double home,
      double middle,
      double away,
      double homeChance,
      double middleChance,
      double awayChance) {
    Probabilities chances = method(method).remove(new Odds(home, middle, away));

    assertThat(chances.home()).isCloseTo(homeChance, within(1e-9));
    assertThat(chances.middle()).isCloseTo(middleChance, within(1e-9));
    assertThat(chances.away()).isCloseTo(awayChance, within(1e-9));
  }

  @Test
  void the_methods_are_six_in_an_order_that_stays() {
    assertThat(MarginRemoval.all().sequencedKeySet())
        .containsExactly(
            "multiplicative", "additive", "power", "shin", "odds-ratio", "differential-margin");
  }

  @Test
  void the_two_methods_that_are_one_are_told_to_be_so_and_the_others_differ() {
    Odds odds = new Odds(1.2, 7, 15);

    assertThat(MarginRemoval.all().values().stream().map(each -> each.remove(odds)).distinct())
        .hasSize(5);
    assertThat(MarginRemoval.differentialMargin().remove(odds))
        .isEqualTo(MarginRemoval.additive().remove(odds));
  }

  private static MarginRemoval method(String name) {
    return requireNonNull(MarginRemoval.all().get(name));
  }
}
