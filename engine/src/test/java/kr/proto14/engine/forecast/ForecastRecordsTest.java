package kr.proto14.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.forecast.RoundForecast.Complete;
import kr.proto14.engine.forecast.RoundForecast.NotYet;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastRecordsTest {
  private static final Probabilities CHANCES = new Probabilities(0.5, 0.3, 0.2);
  private static final Votes VOTES = new Votes(1, 1, 1);

  @ParameterizedTest
  @ValueSource(ints = {0, 15, -1})
  void only_the_fourteen_matches_have_evidence_and_forecasts(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fakes.evidence(Map.of(number, VOTES), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fakes.evidence(Map.of(), Map.of(number, new Odds(2, 3, 4))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatchForecast(number, CHANCES, List.of()));
  }

  @Test
  void evidence_stands_in_the_order_of_the_matches_and_does_not_change() {
    Map<Integer, Votes> votes = new HashMap<>();
    IntStream.iterate(14, number -> number - 1).limit(14).forEach(n -> votes.put(n, VOTES));
    Evidence evidence = Fakes.evidence(votes, Map.of());
    votes.clear();

    assertThat(evidence.votes().keySet())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void an_abstention_says_why(String reason) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Abstention(reason));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 3.1, Double.NaN})
  void a_weight_is_an_exponent_within_reason(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Voice("a", Group.MARKET, new Estimate(CHANCES), weight));
  }

  @Test
  void who_abstains_has_no_weight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Voice("a", Group.MARKET, new Abstention("no-odds"), 0.5));
  }

  @Test
  void a_complete_forecast_has_fourteen_matches_in_order() {
    List<MatchForecast> matches =
        IntStream.rangeClosed(1, 14)
            .mapToObj(number -> new MatchForecast(number, CHANCES, List.of()))
            .toList();
    List<MatchForecast> swapped = new ArrayList<>(matches);
    Collections.swap(swapped, 0, 1);

    assertThat(new Complete(matches).matches()).isEqualTo(matches);
    assertThatIllegalArgumentException().isThrownBy(() -> new Complete(matches.subList(0, 13)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Complete(swapped));
  }

  @Test
  void a_missing_forecast_names_a_match() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NotYet(List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void group_keys_are_lower_case(Group group) {
    assertThat(group.key()).isEqualToIgnoringCase(group.name()).isLowerCase();
  }
}
