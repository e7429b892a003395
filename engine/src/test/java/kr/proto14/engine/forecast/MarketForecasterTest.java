package kr.proto14.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Rounds;
import org.junit.jupiter.api.Test;

class MarketForecasterTest {
  private static final Odds ODDS = new Odds(2.6, 2.4, 4.3);

  @Test
  void it_is_known_as_market_in_its_own_group() {
    assertThat(new MarketForecaster().name()).isEqualTo("market");
    assertThat(new MarketForecaster().group()).isEqualTo(Group.MARKET);
  }

  @Test
  void it_removes_the_margin_by_shins_method_unless_told_otherwise() {
    assertThat(opinions(new MarketForecaster(), Map.of(3, ODDS)).get(2))
        .isEqualTo(new Estimate(MarginRemoval.shin().remove(ODDS)));
    assertThat(opinions(new MarketForecaster(MarginRemoval.power()), Map.of(3, ODDS)).get(2))
        .isEqualTo(new Estimate(MarginRemoval.power().remove(ODDS)));
  }

  @Test
  void any_method_can_take_the_place_of_ours() {
    Probabilities level = Probabilities.ofWeights(1, 1, 1);

    assertThat(opinions(new MarketForecaster(odds -> level), Map.of(1, ODDS)).getFirst())
        .isEqualTo(new Estimate(level));
  }

  @Test
  void it_abstains_from_matches_without_odds_only() {
    List<Opinion> opinions = opinions(new MarketForecaster(), Map.of(1, ODDS, 14, ODDS));

    assertThat(opinions).hasSize(14);
    assertThat(opinions.getFirst()).isInstanceOf(Estimate.class);
    assertThat(opinions.getLast()).isInstanceOf(Estimate.class);
    assertThat(opinions.subList(1, 13)).containsOnly(new Abstention("no-odds"));
  }

  @Test
  void it_does_not_believe_odds_without_a_margin() {
    Map<Integer, Odds> odds =
        Map.of(1, new Odds(2, 4, 4), 2, new Odds(3.5, 3.5, 3.5), 3, new Odds(1.99, 4, 4));
    List<Opinion> opinions = opinions(new MarketForecaster(), odds);

    assertThat(opinions.subList(0, 2)).containsOnly(new Abstention("odds-without-margin"));
    assertThat(opinions.get(2)).isInstanceOf(Estimate.class);
  }

  @Test
  void a_handicap_speaks_only_where_there_are_no_odds() {
    Probabilities read = Probabilities.ofWeights(5, 3, 2);
    MarginLine line = new MarginLine(-5.5, 1.8, 1.8, OptionalDouble.empty());
    MarginLine free = new MarginLine(-5.5, 2, 2, OptionalDouble.empty());
    List<String> asked = new ArrayList<>();
    LineReading reading =
        (match, offered) -> {
          asked.add(match.number() + " " + offered.handicap());
          return read;
        };
    Evidence evidence =
        new Evidence(
            Rounds.soccer(),
            Rounds.SALE_END,
            Map.of(),
            Map.of(1, ODDS, 4, new Odds(2, 4, 4)),
            Map.of(1, line, 2, line, 3, free, 4, line),
            Map.of());

    List<Opinion> said = new MarketForecaster(MarginRemoval.shin(), reading).forecast(evidence);

    assertThat(said.getFirst()).isEqualTo(new Estimate(MarginRemoval.shin().remove(ODDS)));
    assertThat(said.get(1)).isEqualTo(new Estimate(read));
    assertThat(said.subList(2, 4)).containsOnly(new Abstention("odds-without-margin"));
    assertThat(said.subList(4, 14)).containsOnly(new Abstention("no-odds"));
    assertThat(asked).containsExactly("2 -5.5");
    assertThat(new MarketForecaster().forecast(evidence).get(1))
        .as("told to read no handicaps")
        .isEqualTo(new Abstention("no-odds"));
  }

  private static List<Opinion> opinions(Forecaster forecaster, Map<Integer, Odds> odds) {
    return forecaster.forecast(Fakes.evidence(Map.of(), odds));
  }
}
