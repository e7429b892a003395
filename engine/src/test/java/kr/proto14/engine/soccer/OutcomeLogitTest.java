package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class OutcomeLogitTest {
  private static Probabilities any(Random random) {
    return Probabilities.ofWeights(
        .05 + random.nextDouble(), .05 + random.nextDouble(), .05 + random.nextDouble());
  }

  @Test
  void of_equal_parts_it_is_the_geometric_mean() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      int size = 1 + i % 4;
      List<Probabilities> given = random.ints(size).mapToObj(_ -> any(random)).toList();
      double home = 1;
      double draw = 1;
      double away = 1;
      for (Probabilities chances : given) {
        home *= Math.pow(chances.home(), 1.0 / size);
        draw *= Math.pow(chances.middle(), 1.0 / size);
        away *= Math.pow(chances.away(), 1.0 / size);
      }
      Probabilities expected = Probabilities.ofWeights(home, draw, away);

      Probabilities pooled = OutcomeLogit.geometricMean(size).pooled(given);

      assertThat(pooled.home()).isCloseTo(expected.home(), within(1e-12));
      assertThat(pooled.middle()).isCloseTo(expected.middle(), within(1e-12));
    }
  }

  @Test
  void one_opinion_is_itself() {
    Probabilities given = new Probabilities(.5, .3, .2);

    Probabilities pooled = OutcomeLogit.geometricMean(1).pooled(List.of(given));

    assertThat(pooled.home()).isCloseTo(.5, within(1e-15));
    assertThat(pooled.away()).isCloseTo(.2, within(1e-15));
  }

  @Test
  void features_are_the_published_logs() {
    double[] features = OutcomeLogit.features(List.of(new Probabilities(.5, .3, .2)));

    assertThat(features)
        .containsExactly(
            new double[] {1, Math.log(.5 / .2), Math.log(.3 * .3 / (.5 * .2))}, within(1e-12));
  }

  @Test
  void coefficients_move_the_logs_that_they_are_of() {
    OutcomeLogit logit = OutcomeLogit.of(new double[] {.4, 0, 0}, new double[] {-.6, 0, 0});

    Probabilities pooled = logit.pooled(List.of(new Probabilities(.1, .1, .8)));

    assertThat(Math.log(pooled.home() / pooled.away())).isCloseTo(.4, within(1e-12));
    assertThat(Math.log(pooled.middle() * pooled.middle() / (pooled.home() * pooled.away())))
        .isCloseTo(-.6, within(1e-12));
  }

  @Test
  void certain_opinions_and_steep_coefficients_leave_every_outcome_a_chance() {
    List<Probabilities> certain =
        List.of(
            new Probabilities(1, 0, 0),
            new Probabilities(0, 1, 0),
            new Probabilities(0, 0, 1),
            new Probabilities(.5, 0, .5),
            new Probabilities(0, .5, .5));
    for (double steep : new double[] {-1e9, -40, -1, 0, 1, 3, 1e9}) {
      for (double draw : new double[] {-1e9, -5, 0, 1, 1e9}) {
        OutcomeLogit logit =
            OutcomeLogit.of(new double[] {steep, steep, 0}, new double[] {draw, 0, draw});
        certain.forEach(one -> Sane.check(logit.pooled(List.of(one))));
      }
    }
  }

  @Test
  void another_number_of_opinions_is_refused() {
    Probabilities given = new Probabilities(.5, .3, .2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeLogit.geometricMean(2).pooled(List.of(given)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeLogit.geometricMean(1).pooled(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> OutcomeLogit.geometricMean(0));
  }

  @Test
  void its_coefficients_make_it_again_to_the_last_bit() {
    Random random = new Random(2);
    double[] favour = random.doubles(5, -2, 2).toArray();
    double[] draw = random.doubles(5, -2, 2).toArray();
    OutcomeLogit pool = OutcomeLogit.of(favour, draw);
    List<Probabilities> given = List.of(any(random), any(random));

    OutcomeLogit again = OutcomeLogit.of(pool.favour(), pool.draw());

    assertThat(pool.opinions()).isEqualTo(2);
    assertThat(again.pooled(given)).isEqualTo(pool.pooled(given));
  }

  @Test
  void coefficients_of_no_pool_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeLogit.of(new double[3], new double[5]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeLogit.of(new double[4], new double[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeLogit.of(new double[1], new double[1]));
  }
}
