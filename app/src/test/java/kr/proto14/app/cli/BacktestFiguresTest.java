package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two seasons of England's first league, as they were really played. */
@Tag("data")
class BacktestFiguresTest {
  private static Path england(Path folder) throws IOException {
    Path data = Path.of(System.getProperty("proto14.data")).resolve("soccer_odds.csv.gz");
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(data)), UTF_8))) {
      List<String> kept =
          rows.lines()
              .filter(row -> row.startsWith("date,") || row.contains(",England,1,"))
              .toList();
      return Files.write(folder.resolve("england.csv"), kept);
    }
  }

  @Test
  void the_market_is_ahead_of_past_odds_and_these_of_goals_and_all_of_base_rates()
      throws IOException {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      Path file = england(desk.folder);
      assertThat(desk.call("history", "import", file.toString()).code()).isZero();

      JsonNode report =
          Jsons.read(desk.call("backtest", "--league", "England/1", "--from", "2021", "--json"));

      Map<String, JsonNode> all = new HashMap<>();
      for (JsonNode row : report.at("/sports/0/scores")) {
        if (row.get("league").isNull() && row.get("season").isNull()) {
          all.put(row.get("forecaster").asText(), row);
        }
      }
      assertThat(all.values()).allMatch(row -> row.get("n").asInt() == 760);
      assertThat(all.values()).allMatch(row -> row.get("closing").asInt() == 760);
      assertThat(logLoss(all, "market")).isCloseTo(.9490, within(.0005));
      assertThat(logLoss(all, "past-odds")).isCloseTo(.9550, within(.002));
      assertThat(logLoss(all, "goals")).isCloseTo(.9741, within(.003));
      assertThat(logLoss(all, "base")).isCloseTo(1.0614, within(.001));
    }
  }

  private static double logLoss(Map<String, JsonNode> rows, String forecaster) {
    JsonNode row = rows.get(forecaster);
    assertThat(row).as(forecaster).isNotNull();
    return row.get("logloss").asDouble();
  }
}
