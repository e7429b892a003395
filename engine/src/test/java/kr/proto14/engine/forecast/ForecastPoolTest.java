package kr.proto14.engine.forecast;

import static kr.proto14.engine.forecast.Fakes.noEvidence;
import static kr.proto14.engine.forecast.Fakes.silentOn;
import static kr.proto14.engine.forecast.Fakes.steady;
import static kr.proto14.engine.forecast.Group.CROWD;
import static kr.proto14.engine.forecast.Group.HISTORY;
import static kr.proto14.engine.forecast.Group.MARKET;
import static kr.proto14.engine.forecast.Group.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.RoundForecast.Complete;
import kr.proto14.engine.forecast.RoundForecast.NotYet;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;

class ForecastPoolTest {
  private final Forecaster market = steady("market", MARKET, 0.5, 0.3, 0.2);
  private final Forecaster history = steady("elo", HISTORY, 0.4, 0.3, 0.3);
  private final Forecaster gpt = steady("gpt", PANEL, 0.6, 0.2, 0.2);
  private final Forecaster claude = steady("claude", PANEL, 0.7, 0.2, 0.1);
  private final Forecaster crowd = steady("crowd", CROWD, 0.8, 0.1, 0.1);

  @Test
  void a_lone_voice_is_the_forecast() {
    MatchForecast first = matches(crowd).getFirst();

    assertThat(first.probabilities()).isEqualTo(new Probabilities(0.8, 0.1, 0.1));
    assertThat(first.voices()).extracting(Voice::weight).containsExactly(1.0);
  }

  @Test
  void matches_stand_in_the_order_of_the_round() {
    assertThat(matches(market))
        .extracting(MatchForecast::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
  }

  @Test
  void members_divide_the_share_of_their_group() {
    List<Voice> voices = matches(market, history, gpt, claude).getFirst().voices();

    assertThat(voices).extracting(Voice::name).containsExactly("market", "elo", "gpt", "claude");
    assertThat(voices.get(0).weight()).isCloseTo(0.85 / 1.05, within(1e-15));
    assertThat(voices.get(1).weight()).isCloseTo(0.05 / 1.05, within(1e-15));
    assertThat(voices.get(2).weight()).isCloseTo(0.075 / 1.05, within(1e-15));
    assertThat(voices.get(3).weight()).isEqualTo(voices.get(2).weight());
  }

  @Test
  void voices_are_pooled_by_their_weighted_geometric_mean() {
    Probabilities pooled = matches(history, gpt).getFirst().probabilities();

    // The roots of 0.4 * 0.6, 0.3 * 0.2 and 0.3 * 0.2, scaled to the sum 1.
    assertThat(pooled.home()).isCloseTo(0.5, within(1e-9));
    assertThat(pooled.middle()).isCloseTo(0.25, within(1e-9));
    assertThat(pooled).isEqualTo(pooled.rounded());
  }

  @Test
  void weights_are_worked_out_match_by_match() {
    List<MatchForecast> matches = matches(silentOn(market, 2), history, silentOn(gpt, 2, 3));

    assertThat(weights(matches.get(1))).containsExactly(0.0, 1.0, 0.0);
    assertThat(weights(matches.get(2))[0]).isCloseTo(0.85 / 0.9, within(1e-15));
    assertThat(weights(matches.get(2))[2]).isZero();
    assertThat(weights(matches.get(3))[2]).isCloseTo(0.15 / 1.05, within(1e-15));
  }

  @Test
  void a_member_that_abstains_leaves_its_part_to_the_rest_of_its_group() {
    List<MatchForecast> matches = matches(gpt, silentOn(claude, 5), history);

    assertThat(weights(matches.get(4))).containsExactly(0.5, 0.0, 0.5);
    assertThat(weights(matches.get(5))).containsExactly(0.25, 0.25, 0.5);
  }

  @Test
  void the_crowd_counts_only_where_all_others_abstain() {
    List<MatchForecast> matches = matches(silentOn(market, 7), silentOn(gpt, 7), crowd);

    assertThat(weights(matches.get(6))).containsExactly(0.0, 0.0, 1.0);
    assertThat(weights(matches.get(7))[2]).isZero();
    assertThat(matches.get(6).probabilities()).isEqualTo(new Probabilities(0.8, 0.1, 0.1));
    assertThat(matches.get(7).probabilities())
        .isEqualTo(matches(market, gpt).getFirst().probabilities());
    assertThat(matches.get(7).voices().get(2).opinion())
        .isEqualTo(new Opinion.Estimate(new Probabilities(0.8, 0.1, 0.1)));
  }

  @Test
  void a_round_is_not_forecast_while_one_match_lacks_every_voice() {
    RoundForecast forecast =
        pool(silentOn(market, 3, 14), silentOn(crowd, 3, 5, 14)).forecast(noEvidence());

    assertThat(forecast).isInstanceOf(NotYet.class);
    NotYet notYet = (NotYet) forecast;
    assertThat(notYet.numbers()).containsExactly(3, 14);
    assertThat(notYet.gaps().getFirst().voices())
        .extracting(Voice::opinion)
        .containsOnly(new Abstention("silent"));
  }

  @Test
  void nothing_is_made_up_without_forecasters_or_evidence() {
    assertThat(((NotYet) pool().forecast(noEvidence())).numbers()).hasSize(14);
    assertThat(
            ((NotYet) pool(new MarketForecaster(), new CrowdForecaster()).forecast(noEvidence()))
                .numbers())
        .hasSize(14);
  }

  @Test
  void no_voice_alone_can_rule_an_outcome_out() {
    Forecaster sure = steady("sure", PANEL, 1, 0, 0);
    Forecaster sureOfElse = steady("else", HISTORY, 0, 0, 1);
    Probabilities pooled = matches(sure, sureOfElse).getFirst().probabilities();

    assertThat(pooled.home()).isCloseTo(0.5, within(1e-4));
    assertThat(pooled.away()).isCloseTo(pooled.home(), within(2e-9));
    assertThat(matches(sure).getFirst().probabilities())
        .isEqualTo(new Probabilities(0.999999998, 1e-9, 1e-9));
  }

  @Test
  void opinions_are_shown_as_they_were_pooled_in_whole_billionths() {
    Forecaster level = steady("level", HISTORY, 1.0 / 3, 1.0 / 3, 1.0 / 3);

    assertThat(matches(level).getFirst().voices().getFirst().opinion())
        .isEqualTo(new Opinion.Estimate(new Probabilities(0.333333334, 0.333333333, 0.333333333)));
  }

  @Test
  void odds_and_votes_together_make_a_forecast() {
    Evidence evidence =
        Fakes.evidence(
            everywhere(new Votes(6_000, 3_000, 1_000)), Map.of(1, new Odds(2.6, 2.4, 4.3)));
    RoundForecast forecast = pool(new MarketForecaster(), new CrowdForecaster()).forecast(evidence);

    assertThat(forecast).isInstanceOf(Complete.class);
    List<MatchForecast> matches = ((Complete) forecast).matches();
    assertThat(weights(matches.get(0))).containsExactly(1.0, 0.0);
    assertThat(weights(matches.get(1))).containsExactly(0.0, 1.0);
    assertThat(matches.get(0).probabilities().middle()).isCloseTo(0.404779411, within(1e-9));
  }

  @Test
  void the_same_evidence_gives_the_same_forecast() {
    Evidence evidence =
        Fakes.evidence(everywhere(new Votes(7, 5, 3)), Map.of(4, new Odds(1.5, 4.1, 6.3)));
    ForecastPool pool = pool(new MarketForecaster(), new CrowdForecaster(), gpt);

    assertThat(pool.forecast(evidence)).isEqualTo(pool.forecast(evidence));
    assertThat(pool.forecast(evidence)).hasToString(pool.forecast(evidence).toString());
  }

  @Test
  void the_pooled_bytes_are_those_of_every_machine() {
    Probabilities pooled = matches(market, history, gpt, claude).getFirst().probabilities();

    assertThat(pooled).isEqualTo(new Probabilities(0.518285254, 0.285815285, 0.195899461));
  }

  @Test
  void names_must_differ() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool(market, market))
        .withMessageContaining("market");
  }

  private static ForecastPool pool(Forecaster... forecasters) {
    return new ForecastPool(
        List.of(forecasters),
        GroupWeights.priors(),
        (name, cause) -> {
          throw new AssertionError(name, cause);
        });
  }

  private static List<MatchForecast> matches(Forecaster... forecasters) {
    RoundForecast forecast = pool(forecasters).forecast(noEvidence());
    assertThat(forecast).isInstanceOf(Complete.class);
    return ((Complete) forecast).matches();
  }

  private static double[] weights(MatchForecast match) {
    return match.voices().stream().mapToDouble(Voice::weight).toArray();
  }

  private static Map<Integer, Votes> everywhere(Votes votes) {
    return IntStream.rangeClosed(1, 14)
        .boxed()
        .collect(Collectors.toMap(number -> number, number -> votes));
  }
}
