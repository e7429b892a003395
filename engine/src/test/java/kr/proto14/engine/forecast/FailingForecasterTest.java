package kr.proto14.engine.forecast;

import static kr.proto14.engine.forecast.Fakes.answering;
import static kr.proto14.engine.forecast.Fakes.noEvidence;
import static kr.proto14.engine.forecast.Fakes.steady;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.RoundForecast.Complete;
import kr.proto14.engine.forecast.RoundForecast.NotYet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailingForecasterTest {
  private final Map<String, Exception> failures = new LinkedHashMap<>();
  private final Forecaster market = steady("market", Group.MARKET, 0.5, 0.3, 0.2);

  @Test
  void a_forecaster_that_throws_abstains_and_is_reported() {
    IllegalStateException fault = new IllegalStateException("the model did not converge");
    List<MatchForecast> matches =
        forecastBeside(
            evidence -> {
              throw fault;
            });

    assertFailedVoice(matches);
    assertThat(failures).isEqualTo(Map.of("broken", fault));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, 15})
  void a_forecaster_without_fourteen_opinions_abstains_and_is_reported(int opinions) {
    List<MatchForecast> matches =
        forecastBeside(evidence -> Collections.nCopies(opinions, new Abstention("no-odds")));

    assertFailedVoice(matches);
    assertThat(failures.get("broken")).hasMessage("gave " + opinions + " opinions, not 14");
  }

  @Test
  void a_forecaster_with_a_hole_in_its_answer_abstains_and_is_reported() {
    List<Opinion> answer = new ArrayList<>(market.forecast(noEvidence()));
    Collections.fill(answer.subList(4, 5), null);

    assertFailedVoice(forecastBeside(evidence -> answer));
    assertThat(failures.get("broken")).isInstanceOf(NullPointerException.class);
  }

  @Test
  void each_failure_is_reported_once_and_stops_nobody() {
    Function<Evidence, List<Opinion>> none = evidence -> List.of();
    RoundForecast forecast =
        pool(
                answering("first", Group.PANEL, none),
                answering("second", Group.HISTORY, none),
                answering("third", Group.CROWD, none))
            .forecast(noEvidence());

    assertThat(forecast).isInstanceOf(NotYet.class);
    assertThat(((NotYet) forecast).gaps().getFirst().voices())
        .extracting(Voice::opinion)
        .containsOnly(new Abstention("failed"))
        .hasSize(3);
    assertThat(failures).containsOnlyKeys("first", "second", "third");
  }

  @Test
  void who_merely_abstains_is_not_reported() {
    pool(new MarketForecaster(), new CrowdForecaster()).forecast(noEvidence());

    assertThat(failures).isEmpty();
  }

  private List<MatchForecast> forecastBeside(Function<Evidence, List<Opinion>> broken) {
    RoundForecast forecast =
        pool(answering("broken", Group.PANEL, broken), market).forecast(noEvidence());
    assertThat(forecast).isInstanceOf(Complete.class);
    return ((Complete) forecast).matches();
  }

  private ForecastPool pool(Forecaster... forecasters) {
    return new ForecastPool(
        List.of(forecasters),
        GroupWeights.priors(),
        (name, cause) -> assertThat(failures.put(name, cause)).isNull());
  }

  private static void assertFailedVoice(List<MatchForecast> matches) {
    assertThat(matches)
        .hasSize(14)
        .allSatisfy(
            match -> {
              assertThat(match.voices().get(0).opinion()).isEqualTo(new Abstention("failed"));
              assertThat(match.voices().get(0).weight()).isZero();
              assertThat(match.voices().get(1).weight()).isEqualTo(1);
            });
  }
}
