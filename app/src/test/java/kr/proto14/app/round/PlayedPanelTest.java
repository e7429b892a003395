package kr.proto14.app.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayedPanelTest {
  private static final RoundId ROUND = RoundId.parse("G011-260053");

  @TempDir Path folder;

  private static Prediction predicted(Map<String, String> settings) {
    try (AppBench bench = new AppBench(Databases.SQLITE, settings)) {
      assertThat(bench.check().wentWell()).isTrue();
      return bench
          .store()
          .reading(tx -> new Records(tx).prediction(ROUND))
          .orElseThrow()
          .value();
    }
  }

  @Test
  void a_round_recorded_once_is_forecast_again_without_a_key_to_the_same_bytes()
      throws IOException {
    Path file = folder.resolve("round.cassette");
    Prediction live;
    try (StandInModels models = StandInModels.start()) {
      Map<String, String> settings = new HashMap<>(PanelSettings.five(models));
      settings.put("PROTO14_CASSETTE_RECORD", file.toString());
      live = predicted(settings);
    }
    assertThat(Files.readString(file, UTF_8)).doesNotContain("key-of-");

    Prediction played = predicted(Map.of("PROTO14_CASSETTE", file.toString()));

    assertThat(PredictionJson.write(played)).isEqualTo(PredictionJson.write(live));
    assertThat(panel(played)).hasSize(5).allMatch(voice -> voice.weight() > 0);
  }

  @Test
  void a_cassette_that_is_not_there_leaves_the_panel_empty_and_the_round_is_forecast() {
    Prediction prediction =
        predicted(Map.of("PROTO14_CASSETTE", folder.resolve("none").toString()));
    assertThat(panel(prediction)).isEmpty();
  }

  private static List<Voice> panel(Prediction prediction) {
    return prediction.matches().getFirst().voices().stream()
        .filter(voice -> voice.group() == Group.PANEL)
        .toList();
  }
}
