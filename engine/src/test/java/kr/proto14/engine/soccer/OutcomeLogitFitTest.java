package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OutcomeLogitFitTest {
  private record Played(List<Probabilities> given, Outcome outcome) {}

  private static List<Played> played(long seed, int matches, int opinions, OutcomeLogit truth) {
    Random random = new Random(seed);
    List<Played> all = new ArrayList<>();
    for (int i = 0; i < matches; i++) {
      double home = .4 + 2 * random.nextDouble();
      double away = .4 + 2 * random.nextDouble();
      List<Probabilities> given = new ArrayList<>();
      for (int k = 0; k < opinions; k++) {
        double wrong = StrictMath.exp(.3 * random.nextGaussian());
        double low = -.3 * random.nextDouble();
        given.add(OutcomeGrid.chances(home * wrong, away / wrong, low));
      }
      all.add(new Played(given, drawn(random, truth.pooled(given))));
    }
    return all;
  }

  private static Outcome drawn(Random random, Probabilities chances) {
    double at = random.nextDouble();
    if (at < chances.home()) {
      return Outcome.HOME;
    }
    return at < chances.home() + chances.middle() ? Outcome.MIDDLE : Outcome.AWAY;
  }

  private static OutcomeLogit fit(List<Played> matches, int opinions, double ridge) {
    OutcomeLogitFit fit = new OutcomeLogitFit(opinions, ridge);
    matches.forEach(each -> fit.add(each.given(), each.outcome()));
    assertThat(fit.size()).isEqualTo(matches.size());
    return fit.fit();
  }

  /** The penalised log likelihood, written out. */
  private static double objective(
      List<Played> matches, double[] favour, double[] draw, double ridge) {
    OutcomeLogit here = OutcomeLogit.of(favour, draw);
    int opinions = (favour.length - 1) / 2;
    double sum = 0;
    for (Played each : matches) {
      sum += Math.log(here.pooled(each.given()).of(each.outcome()));
    }
    for (int i = 0; i < favour.length; i++) {
      double toFavour = i % 2 == 1 ? 1.0 / opinions : 0;
      double toDraw = i > 0 && i % 2 == 0 ? 1.0 / opinions : 0;
      sum -= ridge * (favour[i] - toFavour) * (favour[i] - toFavour) / 2;
      sum -= ridge * (draw[i] - toDraw) * (draw[i] - toDraw) / 2;
    }
    return sum;
  }

  @Test
  void every_coefficient_ends_where_the_likelihood_is_level() {
    for (long seed = 0; seed < 8; seed++) {
      int opinions = 1 + (int) seed % 3;
      double ridge = seed % 2 == 0 ? 20 : .5;
      List<Played> matches = played(seed, 400, opinions, OutcomeLogit.geometricMean(opinions));
      OutcomeLogit fitted = fit(matches, opinions, ridge);
      double[] favour = fitted.favour();
      double[] draw = fitted.draw();
      for (double[] values : List.of(favour, draw)) {
        for (int i = 0; i < values.length; i++) {
          double here = values[i];
          values[i] = here + 1e-4;
          double above = objective(matches, favour, draw, ridge);
          values[i] = here - 1e-4;
          double below = objective(matches, favour, draw, ridge);
          values[i] = here;
          assertThat((above - below) / 2e-4).as("seed %d", seed).isCloseTo(0, within(1e-4));
        }
      }
    }
  }

  @Test
  void coefficients_that_were_planted_are_found() {
    double[] favour = {.1, .8, .1, .6, -.1};
    double[] draw = {-.15, .05, .9, 0, .5};

    OutcomeLogit fitted = fit(played(3, 40_000, 2, OutcomeLogit.of(favour, draw)), 2, 1e-3);

    assertThat(fitted.favour()).containsExactly(favour, within(.15));
    assertThat(fitted.draw()).containsExactly(draw, within(.15));
  }

  @Test
  void a_strong_ridge_and_no_matches_leave_the_geometric_mean() {
    OutcomeLogit mean = OutcomeLogit.geometricMean(2);
    List<Played> matches = played(4, 200, 2, OutcomeLogit.of(new double[5], new double[5]));

    assertThat(fit(matches, 2, 1e12).favour()).containsExactly(mean.favour(), within(1e-6));
    assertThat(fit(List.of(), 2, 1).favour()).containsExactly(mean.favour());
    assertThat(fit(List.of(), 2, 1).draw()).containsExactly(mean.draw());
  }

  @Test
  void the_same_matches_give_the_same_bits() {
    List<Played> matches = played(5, 500, 3, OutcomeLogit.geometricMean(3));

    assertThat(fit(matches, 3, 20)).hasToString(fit(matches, 3, 20).toString());
  }

  @Test
  void favourites_that_always_win_make_nothing_certain() {
    List<Probabilities> sure = List.of(new Probabilities(1, 0, 0));
    List<Probabilities> lost = List.of(new Probabilities(0, 0, 1));
    for (double ridge : new double[] {1e-6, 1e-3, 20}) {
      OutcomeLogitFit fit = new OutcomeLogitFit(1, ridge);
      for (int i = 0; i < 3_000; i++) {
        fit.add(sure, i % 2 == 0 ? Outcome.HOME : Outcome.MIDDLE);
        fit.add(lost, Outcome.AWAY);
      }

      OutcomeLogit fitted = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), fit::fit);

      Sane.check(fitted.pooled(sure));
      Sane.check(fitted.pooled(lost));
      Sane.check(fitted.pooled(List.of(new Probabilities(.4, .3, .3))));
    }
  }

  @Test
  void what_cannot_be_fitted_is_refused() {
    OutcomeLogitFit fit = new OutcomeLogitFit(2, 1);
    Probabilities given = new Probabilities(.4, .3, .3);

    assertThatIllegalArgumentException().isThrownBy(() -> fit.add(List.of(given), Outcome.HOME));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.add(List.of(given, given, given), Outcome.HOME));
    assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLogitFit(0, 1));
    for (double ridge : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLogitFit(1, ridge));
    }
    assertThat(fit.size()).isZero();
  }
}
