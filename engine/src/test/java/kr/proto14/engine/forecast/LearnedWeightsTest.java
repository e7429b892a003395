package kr.proto14.engine.forecast;

import static kr.proto14.engine.forecast.Group.CROWD;
import static kr.proto14.engine.forecast.Group.HISTORY;
import static kr.proto14.engine.forecast.Group.MARKET;
import static kr.proto14.engine.forecast.Group.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedWeightsTest {
  private static final Bias BIAS = new Bias(.1, -.2, .1);
  private static final LearnedWeights WEIGHTS =
      new LearnedWeights(
          new Regime(Map.of(PANEL, .3, HISTORY, .1, MARKET, .9), BIAS),
          new Regime(Map.of(PANEL, .8, HISTORY, .6), BIAS),
          members(Map.of("gpt", .3, "claude", .1, "kimi", .2)));

  private static MemberShares members(Map<String, Double> weights, String... copies) {
    return new MemberShares(new TreeMap<>(weights), new TreeSet<>(List.of(copies)));
  }

  private static Voice voice(String name, Group group, double home, double middle, double away) {
    return Voice.unweighed(name, group, new Estimate(new Probabilities(home, middle, away)));
  }

  private static Voice silent(String name, Group group) {
    return Voice.unweighed(name, group, new Abstention("silent"));
  }

  private static final Voice MARKETS = voice("market", MARKET, .5, .3, .2);
  private static final Voice ELO = voice("elo", HISTORY, .4, .3, .3);
  private static final Voice GPT = voice("gpt", PANEL, .6, .2, .2);
  private static final Voice CLAUDE = voice("claude", PANEL, .7, .2, .1);

  private static double[] weights(LearnedWeights weights, Voice... voices) {
    return weights.weigh(List.of(voices)).voices().stream().mapToDouble(Voice::weight).toArray();
  }

  @Test
  void where_all_groups_take_part_weights_are_used_as_they_are() {
    assertThat(weights(WEIGHTS, MARKETS, ELO, GPT)).containsExactly(.9, .1, .3);
    assertThat(weights(WEIGHTS, ELO, GPT)).containsExactly(.6, .8);
    assertThat(WEIGHTS.weigh(List.of(ELO, GPT)).bias()).isEqualTo(BIAS);
  }

  @Test
  void where_one_is_absent_the_others_are_rescaled_and_the_bias_is_not_used() {
    assertThat(weights(WEIGHTS, MARKETS, silent("elo", HISTORY), GPT)).containsExactly(.75, 0, .25);
    assertThat(weights(WEIGHTS, MARKETS, ELO)).containsExactly(.9, .1);
    assertThat(weights(WEIGHTS, ELO)).containsExactly(1);
    assertThat(WEIGHTS.weigh(List.of(MARKETS, GPT)).bias()).isEqualTo(Bias.NONE);
  }

  @Test
  void the_pool_is_the_softmax_of_weighted_logarithms_and_the_bias() {
    Probabilities pooled =
        WEIGHTS.pooled(3, List.of(MARKETS, ELO, GPT)).orElseThrow().probabilities();

    double home = Math.pow(.5, .9) * Math.pow(.4, .1) * Math.pow(.6, .3) * Math.exp(.1);
    double middle = Math.pow(.3, .9) * Math.pow(.3, .1) * Math.pow(.2, .3) * Math.exp(-.2);
    double away = Math.pow(.2, .9) * Math.pow(.3, .1) * Math.pow(.2, .3) * Math.exp(.1);
    double sum = home + middle + away;
    assertThat(pooled.home()).isCloseTo(home / sum, within(2e-9));
    assertThat(pooled.middle()).isCloseTo(middle / sum, within(2e-9));
    assertThat(pooled).isEqualTo(pooled.rounded());
  }

  @Test
  void members_divide_the_panels_weight_by_their_shares_and_the_rest_shares_for_an_absent_one() {
    assertThat(weights(WEIGHTS, ELO, GPT, CLAUDE)).containsExactly(.6, .6, .2);
    assertThat(weights(WEIGHTS, ELO, silent("gpt", PANEL), CLAUDE)).containsExactly(.6, 0, .8);
  }

  @Test
  void a_new_member_counts_as_the_mean_of_the_others() {
    Voice novel = voice("novel", PANEL, .4, .3, .3);

    assertThat(weights(WEIGHTS, ELO, GPT, novel)[2]).isCloseTo(.8 * .2 / .5, within(1e-9));
    assertThat(weights(LearnedWeights.priors(), ELO, GPT, novel)).containsExactly(.55, .275, .275);
  }

  @Test
  void a_copy_counts_nothing_beside_another_and_all_of_it_alone() {
    LearnedWeights copying =
        new LearnedWeights(
            WEIGHTS.withMarket(),
            WEIGHTS.withoutMarket(),
            members(Map.of("gpt", .3, "claude", .1), "gpt", "kimi"));
    Voice kimi = voice("kimi", PANEL, .5, .3, .2);

    assertThat(weights(copying, ELO, GPT, CLAUDE, kimi)).containsExactly(.6, 0, .8, 0);
    assertThat(weights(copying, ELO, GPT, kimi)).containsExactly(.6, .48, .32);
    assertThat(weights(copying, ELO, GPT)).containsExactly(.6, .8);
  }

  @Test
  void members_of_other_groups_share_equally() {
    Voice goals = voice("goals", HISTORY, .5, .2, .3);

    assertThat(weights(WEIGHTS, ELO, goals, GPT)).containsExactly(.3, .3, .8);
  }

  @Test
  void the_crowd_counts_only_where_it_is_alone() {
    Voice crowd = voice("crowd", CROWD, .8, .1, .1);

    assertThat(weights(WEIGHTS, crowd, silent("gpt", PANEL))).containsExactly(1, 0);
    assertThat(weights(WEIGHTS, crowd, ELO, GPT)).containsExactly(0, .6, .8);
    assertThat(WEIGHTS.pooled(1, List.of(silent("gpt", PANEL)))).isEmpty();
  }

  @Test
  void groups_without_weight_share_equally_where_nobody_has_any() {
    Regime nothing = new Regime(Map.of(PANEL, 0.0, HISTORY, 0.0), BIAS);
    LearnedWeights weights = new LearnedWeights(nothing, nothing, MemberShares.EQUAL);

    assertThat(weights(weights, ELO, GPT, CLAUDE)).containsExactly(.5, .25, .25);
    assertThat(weights.weigh(List.of(ELO, GPT)).bias()).isEqualTo(Bias.NONE);
    assertThat(
            weights(
                new LearnedWeights(nothing, nothing, members(Map.of("gpt", 0.0, "claude", 0.0))),
                ELO,
                GPT,
                CLAUDE))
        .containsExactly(.5, .25, .25);
  }

  @Test
  void without_the_panel_the_priors_pool_as_the_rule_does() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Voice> voices = new ArrayList<>();
      for (Group group : new Group[] {HISTORY, MARKET, CROWD}) {
        double home = .05 + .8 * random.nextDouble();
        double middle = (1 - home) * random.nextDouble();
        voices.add(
            random.nextInt(4) == 0
                ? silent(group.key(), group)
                : voice(group.key(), group, home, middle, 1 - home - middle));
      }
      var learned = LearnedWeights.priors().pooled(1, voices).map(MatchForecast::probabilities);
      var byRule = GroupWeights.priors().pooled(1, voices).map(MatchForecast::probabilities);

      assertThat(learned.isPresent()).as("seed %d", seed).isEqualTo(byRule.isPresent());
      for (Outcome outcome : Outcome.values()) {
        assertThat(learned.map(p -> p.of(outcome)).orElse(0.0))
            .as("seed %d", seed)
            .isCloseTo(byRule.map(p -> p.of(outcome)).orElse(0.0), within(1e-8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 3.1, Double.NaN})
  void what_is_no_weight_is_refused(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regime(Map.of(PANEL, weight), Bias.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> members(Map.of("gpt", weight)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3.1, 3.1, Double.NaN})
  void what_is_no_bias_is_refused(double bias) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bias(bias, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bias(0, bias, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bias(0, 0, bias));
  }

  @Test
  void the_crowd_is_given_no_weight() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Regime(Map.of(CROWD, .1), Bias.NONE));
  }
}
