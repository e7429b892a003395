package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class OrderedProbitFitTest {
  private static final OrderedProbit PRIOR = new OrderedProbit(-.4, .4, .085);
  private static final double WEAK = 1e-6;
  private static final List<Outcome> ALL = List.of(Outcome.values());

  @Test
  void without_a_game_it_stays_at_what_is_believed() {
    assertThat(OrderedProbitFit.fit(new MarginHistory(), PRIOR, 50)).isEqualTo(PRIOR);
  }

  @Test
  void games_of_even_sides_put_the_cuts_where_their_shares_are() {
    // With the one close game that is always there, 16 of 101 lie on both sides; the inverse of
    // 85/101 is 1.00098992.
    MarginHistory history = new MarginHistory();
    add(history, 0, Outcome.HOME, 16);
    add(history, 0, Outcome.MIDDLE, 68);
    add(history, 0, Outcome.AWAY, 16);
    history.beginSeason();

    OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, WEAK);

    assertThat(fitted.high()).isCloseTo(1.00098992, within(1e-6));
    assertThat(fitted.low()).isCloseTo(-1.00098992, within(1e-6));
    assertThat(fitted.slope()).isCloseTo(PRIOR.slope(), within(1e-9));
  }

  @Test
  void it_finds_the_probit_that_games_were_drawn_from() {
    OrderedProbit truth = new OrderedProbit(-.55, .30, .06);
    MarginHistory history = drawn(new Random(7), truth, 40_000);

    OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, 1);

    assertThat(fitted.low()).isCloseTo(truth.low(), within(.03));
    assertThat(fitted.high()).isCloseTo(truth.high(), within(.03));
    assertThat(fitted.slope()).isCloseTo(truth.slope(), within(.003));
  }

  @Test
  void no_probit_beside_it_is_likelier() {
    for (long seed = 0; seed < 20; seed++) {
      MarginHistory history = drawn(new Random(seed), new OrderedProbit(-.5, .35, .09), 300);
      OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, WEAK);
      double height = logLikelihood(history, fitted);

      for (double step : List.of(-.002, .002)) {
        assertThat(
                logLikelihood(
                    history, new OrderedProbit(fitted.low() + step, fitted.high(), fitted.slope())))
            .as("seed %d", seed)
            .isLessThan(height);
        assertThat(
                logLikelihood(
                    history, new OrderedProbit(fitted.low(), fitted.high() + step, fitted.slope())))
            .as("seed %d", seed)
            .isLessThan(height);
        assertThat(
                logLikelihood(
                    history,
                    new OrderedProbit(fitted.low(), fitted.high(), fitted.slope() + step / 7)))
            .as("seed %d", seed)
            .isLessThan(height);
      }
    }
  }

  @Test
  void few_games_move_it_little_and_many_move_it_far() {
    OrderedProbit truth = new OrderedProbit(-.8, .1, .04);
    double few = OrderedProbitFit.fit(drawn(new Random(1), truth, 30), PRIOR, 60).low();
    double many = OrderedProbitFit.fit(drawn(new Random(1), truth, 5_000), PRIOR, 60).low();

    assertThat(few).isBetween(-.55, -.3);
    assertThat(many).isBetween(-.85, -.7);
  }

  @Test
  void a_strong_belief_holds_against_any_games() {
    MarginHistory history = drawn(new Random(3), new OrderedProbit(-.8, .1, .04), 500);

    OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, 1e9);

    assertThat(fitted.low()).isCloseTo(PRIOR.low(), within(1e-5));
    assertThat(fitted.slope()).isCloseTo(PRIOR.slope(), within(1e-6));
  }

  @Test
  void a_season_that_has_not_ended_teaches_nothing() {
    MarginHistory history = drawn(new Random(5), PRIOR, 200);
    OrderedProbit before = OrderedProbitFit.fit(history, PRIOR, 1);

    add(history, -30, Outcome.HOME, 500);
    assertThat(OrderedProbitFit.fit(history, PRIOR, 1)).isEqualTo(before);

    history.beginSeason();
    assertThat(OrderedProbitFit.fit(history, PRIOR, 1)).isNotEqualTo(before);
  }

  @Test
  void seasons_before_the_last_six_are_forgotten() {
    MarginHistory strange = new MarginHistory();
    add(strange, -30, Outcome.HOME, 500);
    MarginHistory plain = new MarginHistory();
    for (int season = 0; season < 6; season++) {
      strange.beginSeason();
      plain.beginSeason();
      copy(drawn(new Random(season), PRIOR, 100), strange);
      copy(drawn(new Random(season), PRIOR, 100), plain);
    }
    strange.beginSeason();
    plain.beginSeason();

    assertThat(OrderedProbitFit.fit(strange, PRIOR, 1))
        .isEqualTo(OrderedProbitFit.fit(plain, PRIOR, 1));
  }

  @Test
  void games_that_all_end_alike_still_give_chances() {
    for (Outcome always : Outcome.values()) {
      for (double margin : new double[] {-60, 0, 60}) {
        MarginHistory history = new MarginHistory();
        add(history, margin, always, 2_000);
        history.beginSeason();

        OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, 60);

        Probabilities chances = fitted.chances(margin);
        assertThat(chances.of(always)).as("%s %s", always, margin).isBetween(.8, 1.0);
        assertThat(fitted.chances(0).middle()).as("%s %s", always, margin).isPositive();
      }
    }
  }

  @Test
  void ratings_turned_upside_down_never_turn_the_slope() {
    MarginHistory history = new MarginHistory();
    add(history, 20, Outcome.AWAY, 400);
    add(history, -20, Outcome.HOME, 400);
    history.beginSeason();

    OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, 1);
    assertThat(fitted.slope()).isBetween(0.0, 1e-9);
    assertThat(fitted.chances(0).home()).isCloseTo(.5, within(.01));
  }

  @Test
  void any_games_give_a_probit_and_twice_the_same_one() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      MarginHistory history = new MarginHistory();
      for (int i = random.nextInt(200); i >= 0; i--) {
        double margin = 60 * random.nextGaussian();
        history.add(margin, ALL.get(random.nextInt(3)));
      }
      history.beginSeason();

      OrderedProbit fitted = OrderedProbitFit.fit(history, PRIOR, 20);

      assertThat(fitted.low()).as("seed %d", seed).isLessThan(fitted.high());
      assertThat(OrderedProbitFit.fit(history, PRIOR, 20)).as("seed %d", seed).isEqualTo(fitted);
    }
  }

  private static MarginHistory drawn(Random random, OrderedProbit truth, int games) {
    MarginHistory history = new MarginHistory();
    for (int i = 0; i < games; i++) {
      double margin = 7 * random.nextGaussian();
      double luck = truth.slope() * margin + random.nextGaussian();
      Outcome outcome =
          luck < truth.low() ? Outcome.AWAY : luck > truth.high() ? Outcome.HOME : Outcome.MIDDLE;
      history.add(margin, outcome);
    }
    history.beginSeason();
    return history;
  }

  private static void copy(MarginHistory from, MarginHistory to) {
    for (int i = 0; i < from.size(); i++) {
      to.add(from.margin(i), from.outcome(i));
    }
  }

  private static void add(MarginHistory history, double margin, Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      history.add(margin, outcome);
    }
  }

  private static double logLikelihood(MarginHistory history, OrderedProbit probit) {
    double sum = Math.log(probit.chances(0).middle());
    for (int i = 0; i < history.size(); i++) {
      sum += Math.log(probit.chances(history.margin(i)).of(history.outcome(i)));
    }
    return sum;
  }
}
