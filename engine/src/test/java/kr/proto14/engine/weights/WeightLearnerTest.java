package kr.proto14.engine.weights;

import static kr.proto14.engine.forecast.Group.CROWD;
import static kr.proto14.engine.forecast.Group.HISTORY;
import static kr.proto14.engine.forecast.Group.MARKET;
import static kr.proto14.engine.forecast.Group.PANEL;
import static kr.proto14.engine.weights.Pasts.noisy;
import static kr.proto14.engine.weights.Pasts.says;
import static kr.proto14.engine.weights.Pasts.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Regime;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightLearnerTest {
  private final WeightLearner learner = new WeightLearner();

  private static double weight(Regime regime, Group group) {
    return regime.weights().getOrDefault(group, Double.NaN);
  }

  @Test
  void nothing_settled_leaves_the_priors() {
    assertThat(learner.learn(List.of())).isEqualTo(LearnedWeights.priors());
  }

  @Test
  void weights_are_within_their_bounds_and_in_whole_billionths_whatever_happened() {
    for (long seed = 0; seed < 30; seed++) {
      LearnedWeights weights = learner.learn(Pasts.wild(1 + (int) seed % 12, seed));
      for (Regime regime : List.of(weights.withMarket(), weights.withoutMarket())) {
        assertThat(regime.weights().values())
            .as("seed %d", seed)
            .allSatisfy(
                weight -> {
                  assertThat(weight).isBetween(0.0, Regime.MOST);
                  assertThat(LearnedWeights.rounded(weight)).isEqualTo(weight);
                });
      }
      assertThat(weights.withMarket().weights()).containsOnlyKeys(PANEL, HISTORY, MARKET);
      assertThat(weights.withoutMarket().weights()).containsOnlyKeys(PANEL, HISTORY);
      assertThat(weights.members().weights()).containsOnlyKeys("gpt", "kimi");
    }
  }

  @Test
  void the_order_in_which_rounds_come_does_not_matter() {
    for (long seed = 0; seed < 10; seed++) {
      List<PastRound> rounds = Pasts.wild(9, seed);
      List<PastRound> mixed = new ArrayList<>(rounds);
      Collections.shuffle(mixed, new Random(seed));

      assertThat(learner.learn(mixed)).as("seed %d", seed).isEqualTo(learner.learn(rounds));
    }
  }

  @Test
  void the_better_group_earns_weight_from_the_other() {
    Regime panel = learner.learn(Pasts.withoutMarket(80, 1, .9, .1)).withoutMarket();
    Regime history = learner.learn(Pasts.withoutMarket(80, 1, .1, .9)).withoutMarket();

    assertThat(weight(panel, PANEL)).isGreaterThan(.65);
    assertThat(weight(panel, HISTORY)).isLessThan(.35);
    assertThat(weight(history, HISTORY)).isGreaterThan(.65);
    assertThat(weight(history, PANEL)).isLessThan(.35);
  }

  @Test
  void weights_move_slowly_in_the_first_rounds() {
    List<PastRound> rounds = Pasts.withoutMarket(200, 3, .8, .2);
    double first = weight(learner.learn(rounds.subList(0, 3)).withoutMarket(), PANEL);
    double last = weight(learner.learn(rounds).withoutMarket(), PANEL);

    assertThat(first).isCloseTo(.55, within(.12));
    assertThat(last).isGreaterThan(first);
  }

  @Test
  void learned_weights_would_have_forecast_better_than_the_priors() {
    List<PastRound> rounds = Pasts.withoutMarket(120, 5, 1, .2);
    LearnedWeights weights = learner.learn(rounds.subList(0, 60));

    assertThat(loss(rounds.subList(60, 120), weights))
        .isLessThan(loss(rounds.subList(60, 120), LearnedWeights.priors()) - .01);
  }

  private static double loss(List<PastRound> rounds, LearnedWeights weights) {
    return rounds.stream()
        .flatMap(round -> round.matches().stream())
        .mapToDouble(
            match ->
                -Math.log(
                    weights
                        .pooled(1, match.forecast().voices())
                        .orElseThrow()
                        .probabilities()
                        .of(match.outcome())))
        .average()
        .orElseThrow();
  }

  @Test
  void old_rounds_fade() {
    List<PastRound> good = Pasts.withoutMarket(100, 7, .9, .1);
    double before = weight(learner.learn(good).withoutMarket(), PANEL);
    List<PastRound> bad = Pasts.withoutMarket(100, 7, .1, .9);

    List<PastRound> oldBad = new ArrayList<>(good);
    List<PastRound> newBad = new ArrayList<>(good);
    for (int i = 0; i < 20; i++) {
      oldBad.set(i, bad.get(i));
      newBad.set(99 - i, bad.get(99 - i));
    }

    double old = before - weight(learner.learn(oldBad).withoutMarket(), PANEL);
    double recent = before - weight(learner.learn(newBad).withoutMarket(), PANEL);
    assertThat(recent).isGreaterThan(1.5 * Math.abs(old));
  }

  @Test
  void one_regime_teaches_nothing_of_the_other() {
    LearnedWeights weights = learner.learn(Pasts.withoutMarket(20, 2, .5, .5));

    assertThat(weights.withMarket()).isEqualTo(LearnedWeights.priors().withMarket());
    assertThat(weights.withoutMarket()).isNotEqualTo(LearnedWeights.priors().withoutMarket());
  }

  @Test
  void without_a_panel_the_ratio_of_the_others_is_learned_and_no_bias() {
    List<PastRound> rounds =
        Pasts.rounds(
            60,
            new Random(4),
            (truth, random) ->
                List.of(
                    says("goals", HISTORY, noisy(truth, .1, random)),
                    says("market", MARKET, noisy(truth, .9, random)),
                    silent("gpt", PANEL)));
    LearnedWeights weights = learner.learn(rounds);
    Regime regime = weights.withMarket();

    assertThat(weight(regime, HISTORY)).isGreaterThan(2 * weight(regime, MARKET));
    assertThat(regime.bias()).isEqualTo(LearnedWeights.priors().withMarket().bias());
    assertThat(weights.members()).isEqualTo(LearnedWeights.priors().members());
  }

  @Test
  void the_better_member_earns_a_little_of_the_other_ones_share() {
    List<PastRound> rounds =
        Pasts.rounds(
            60,
            new Random(6),
            (truth, random) ->
                List.of(
                    says("goals", HISTORY, noisy(truth, .5, random)),
                    says("gpt", PANEL, noisy(truth, .1, random)),
                    says("kimi", PANEL, noisy(truth, .8, random))));
    var shares = learner.learn(rounds).members().weights();

    assertThat(shares.get("gpt")).isBetween(.52, .9);
    assertThat(shares.get("kimi")).isBetween(.1, .48);
  }

  @Test
  void voices_that_stand_alone_teach_nothing() {
    for (Group group : Group.values()) {
      List<PastRound> rounds =
          Pasts.rounds(5, new Random(8), (truth, _) -> List.of(says("alone", group, truth)));

      assertThat(learner.learn(rounds)).as("%s", group).isEqualTo(LearnedWeights.priors());
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_kind_of_outcome_only_leaves_sane_weights(Outcome only) {
    List<PastRound> rounds =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                number ->
                    Pasts.round(
                        number,
                        Pasts.wild(1, number).getFirst().matches().stream()
                            .map(match -> new PastMatch(match.forecast(), only))
                            .toList()))
            .toList();
    LearnedWeights weights = learner.learn(rounds);

    for (Regime regime : List.of(weights.withMarket(), weights.withoutMarket())) {
      assertThat(regime.bias().of(only)).isPositive();
      assertThat(regime.weights().values()).allMatch(weight -> weight >= 0 && weight <= 3);
    }
  }

  @Test
  void data_that_a_group_separates_drive_its_weight_to_its_bound_and_no_further() {
    List<PastRound> rounds =
        Pasts.rounds(
            200,
            new Random(9),
            (truth, random) ->
                List.of(
                    says("goals", HISTORY, truth), says("gpt", PANEL, noisy(truth, 1, random))));
    List<PastRound> separated =
        rounds.stream()
            .map(
                round ->
                    Pasts.round(
                        round.id().number(),
                        round.matches().stream()
                            .map(
                                match ->
                                    new PastMatch(
                                        match.forecast(),
                                        match.estimate("goals").orElseThrow().favourite()))
                            .toList()))
            .toList();
    Regime regime = learner.learn(separated).withoutMarket();

    assertThat(weight(regime, HISTORY)).isGreaterThan(2).isLessThanOrEqualTo(Regime.MOST);
    assertThat(weight(regime, PANEL)).isBetween(0.0, .5);
  }

  @Test
  void a_group_that_is_always_wrong_falls_to_zero_and_not_below() {
    Probabilities wrong = new Probabilities(.1, .3, .6);
    Probabilities modest = new Probabilities(.4, .35, .25);
    List<Voice> voices = List.of(says("goals", HISTORY, modest), says("gpt", PANEL, wrong));
    List<PastRound> rounds =
        IntStream.rangeClosed(1, 40)
            .mapToObj(
                number ->
                    Pasts.round(
                        number,
                        IntStream.rangeClosed(1, 14)
                            .mapToObj(match -> Pasts.match(match, Outcome.HOME, voices))
                            .toList()))
            .toList();

    assertThat(weight(learner.learn(rounds).withoutMarket(), PANEL)).isZero();
  }

  @Test
  void chances_of_zero_do_no_harm() {
    Probabilities certain = new Probabilities(1, 0, 0);
    List<Voice> voices =
        List.of(
            says("goals", HISTORY, certain),
            says("market", MARKET, certain),
            says("gpt", PANEL, certain),
            says("crowd", CROWD, certain));
    PastRound round = Pasts.round(1, List.of(Pasts.match(1, Outcome.AWAY, voices)));
    Regime regime = learner.learn(List.of(round)).withMarket();

    assertThat(regime.weights().values()).allMatch(weight -> weight >= 0 && weight < .86);
  }

  @Test
  void the_learned_bytes_are_those_of_every_machine() {
    Regime regime = learner.learn(Pasts.withoutMarket(12, 11, .4, .3)).withoutMarket();

    assertThat(weight(regime, PANEL)).isEqualTo(0.459982652);
    assertThat(weight(regime, HISTORY)).isEqualTo(0.470468417);
  }
}
