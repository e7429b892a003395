package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.proto14.app.backtest.BacktestReport;
import kr.proto14.app.backtest.JudgedMatch;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.backtest.chart.BacktestCharts;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.store.Json;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.ForecastScore;

/** Writes a backtest into a folder, each file wholly or not at all. */
final class BacktestFiles {
  private static final List<String> COLUMNS =
      List.of(
          "sport",
          "league",
          "season",
          "day",
          "home",
          "away",
          "home_score",
          "away_score",
          "outcome",
          "odds",
          "forecaster",
          "p_home",
          "p_middle",
          "p_away",
          "logloss",
          "rps");

  private final Locale language;

  /**
   * @param language of the pictures
   */
  BacktestFiles(Locale language) {
    this.language = language;
  }

  /** What fills a file. */
  @FunctionalInterface
  private interface Content {
    void write(Path to) throws IOException;
  }

  /** The files written, in their order. */
  List<Path> write(BacktestReport report, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(
        put(
            folder.resolve("report.json"),
            to -> Files.writeString(to, BacktestJson.of(report).toPrettyString() + "\n", UTF_8)));
    files.add(
        put(
            folder.resolve("scores.csv"),
            to ->
                Csv.write(
                    Files.newBufferedWriter(to, UTF_8),
                    BacktestJson.COLUMNS,
                    BacktestJson.scores(report))));
    Iterable<ObjectNode> matches = () -> matches(report).iterator();
    files.add(
        put(
            folder.resolve("matches.csv"),
            to -> Csv.write(Files.newBufferedWriter(to, UTF_8), COLUMNS, matches)));
    BacktestCharts charts = BacktestCharts.in(language);
    for (SportReport sport : report.sports()) {
      String ending = SportName.of(sport.sport()) + ".png";
      files.add(
          put(
              folder.resolve("calibration-" + ending),
              to -> Files.write(to, charts.calibration(sport).png())));
      files.add(
          put(folder.resolve("lead-" + ending), to -> Files.write(to, charts.lead(sport).png())));
    }
    return files;
  }

  private static Path put(Path file, Content content) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    content.write(partial);
    return Files.move(
        partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A line for each match and forecaster, by day; there may be a million. */
  private static Stream<ObjectNode> matches(BacktestReport report) {
    return report.sports().stream()
        .flatMap(sport -> sport.matches().stream())
        .flatMap(
            match ->
                match.said().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(said -> line(match, said.getKey(), said.getValue())));
  }

  private static ObjectNode line(JudgedMatch match, String forecaster, Probabilities chances) {
    ForecastScore score = ForecastScore.of(chances, match.outcome());
    Probabilities rounded = chances.rounded();
    return JsonNodeFactory.instance
        .objectNode()
        .put("sport", SportName.of(match.league().sport()))
        .put("league", match.league().toString())
        .put("season", match.season())
        .put("day", match.day().toString())
        .put("home", match.home())
        .put("away", match.away())
        .put("home_score", match.homeScore())
        .put("away_score", match.awayScore())
        .put("outcome", word(match.outcome()))
        .put("odds", match.odds().map(PastOdds.Kind::key).orElse(null))
        .put("forecaster", forecaster)
        .put("p_home", Json.billionths(rounded.home()))
        .put("p_middle", Json.billionths(rounded.middle()))
        .put("p_away", Json.billionths(rounded.away()))
        .put("logloss", BacktestJson.decimal(score.logLoss()))
        .put("rps", BacktestJson.decimal(score.rps()));
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
