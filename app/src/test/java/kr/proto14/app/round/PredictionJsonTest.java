package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.store.Json;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.forecast.CrowdForecaster;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.GroupWeights;
import kr.proto14.engine.forecast.MarketForecaster;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.RoundForecast;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;

class PredictionJsonTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Round ROUND = Rounds.round("G027-260001", NOW.plusSeconds(999));

  private static Prediction random(Random random) {
    Map<Integer, Votes> votes = new java.util.HashMap<>();
    Map<Integer, Odds> odds = new java.util.HashMap<>();
    for (int number = 1; number <= 14; number++) {
      votes.put(number, new Votes(random.nextInt(1 << 20), 1 + random.nextInt(1 << 20), 7));
      if (random.nextBoolean()) {
        odds.put(number, new Odds(1.1 + random.nextDouble() * 9, 3.1, 1.2 + random.nextDouble()));
      }
    }
    var pool =
        new ForecastPool(
            List.of(new MarketForecaster(), new CrowdForecaster()),
            GroupWeights.priors(),
            (name, failure) -> {
              throw new AssertionError(name, failure);
            });
    var forecast = (RoundForecast.Complete) pool.forecast(new Evidence(ROUND, NOW, votes, odds));
    List<MatchForecast> matches = new ArrayList<>(forecast.matches());
    return new Prediction(ROUND, 3, NOW, matches, List.of("b", "a"));
  }

  @Test
  void what_is_sealed_is_read_back_to_the_last_bit() {
    for (long seed = 0; seed < 200; seed++) {
      Prediction prediction = random(new Random(seed));
      String text = Json.write(PredictionJson.write(prediction));
      Prediction back = PredictionJson.read(Json.read(text));
      assertThat(back).as("seed %d", seed).isEqualTo(prediction);
      assertThat(Json.write(PredictionJson.write(back))).as("seed %d", seed).isEqualTo(text);
    }
  }

  @Test
  void provenance_is_sealed_only_where_it_is_not_betman() {
    Prediction told = random(new Random(2));
    assertThat(Json.write(PredictionJson.write(told))).doesNotContain("provenance");
    Prediction other =
        new Prediction(
            told.round(),
            told.version(),
            told.asOf(),
            told.matches(),
            told.inputs(),
            Provenance.ZENTOTO);
    String text = Json.write(PredictionJson.write(other));
    assertThat(text).contains("\"provenance\":\"zentoto\"");
    assertThat(PredictionJson.read(Json.read(text))).isEqualTo(other);
  }

  @Test
  void the_sealed_text_is_canonical() {
    String text = Json.write(PredictionJson.write(random(new Random(1))));
    assertThat(text)
        .startsWith("{\"as_of\":1790046000000,\"forecasts\":[{\"no\":1,\"p\":[0.")
        .contains("\"round\":\"G027-260001\"")
        .contains("\"weight\":1.000000000")
        .doesNotContain(" \"")
        .doesNotContain("E-");
  }

  @Test
  void weights_are_sealed_only_where_something_was_learned() {
    assertThat(Json.write(PredictionJson.write(random(new Random(3))))).doesNotContain("weights");
    for (long seed = 0; seed < 50; seed++) {
      Prediction ruled = random(new Random(seed));
      Prediction learned =
          new Prediction(
              ruled.round(),
              ruled.version(),
              ruled.asOf(),
              ruled.matches(),
              ruled.inputs(),
              ruled.provenance(),
              ruled.models(),
              Optional.of(SettledRounds.weights(new Random(seed))));
      String text = Json.write(PredictionJson.write(learned));
      assertThat(text).contains("\"weights\":{\"copies\":[").doesNotContain("E-");
      Prediction back = PredictionJson.read(Json.read(text));
      assertThat(back).as("seed %d", seed).isEqualTo(learned);
      assertThat(Json.write(PredictionJson.write(back))).as("seed %d", seed).isEqualTo(text);
      assertThat(back.weighing()).isEqualTo(learned.weights().orElseThrow());
    }
  }
}
