package kr.proto14.bench.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Measure;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.score.Scoreboard;
import kr.proto14.engine.score.Scoreboard.Row;
import org.jspecify.annotations.Nullable;

/** Forecasters on the same matches, beside one of them, as JSON lines. */
final class Comparison {
  private final String reference;
  private @Nullable Scoreboard board;
  private long matches;

  /**
   * @param reference the forecaster that the others are held against
   */
  Comparison(String reference) {
    this.reference = reference;
  }

  void add(Map<String, Probabilities> said, Outcome outcome) {
    Scoreboard known = board == null ? new Scoreboard(new TreeMap<>(said).keySet()) : board;
    known.add(matches++, outcome, said);
    board = known;
  }

  /** How many matches were added. */
  long size() {
    return matches;
  }

  /** A line for each forecaster, the best by log loss first; none without a match. */
  List<String> lines() {
    Scoreboard known = board;
    if (known == null) {
      return List.of();
    }
    Map<String, PairedDifference> byRps = known.differences(reference, Measure.RPS);
    Map<String, PairedDifference> byLogLoss = known.differences(reference, Measure.LOG_LOSS);
    return known.rows().stream()
        .map(
            row ->
                line(row)
                    + gap("rps", byRps.get(row.forecaster()))
                    + gap("logloss", byLogLoss.get(row.forecaster()))
                    + ",\"reference\":\""
                    + reference
                    + "\"}")
        .toList();
  }

  /**
   * The same as a table in Markdown, with how far each is from some of them by RPS.
   *
   * @param references these
   */
  List<String> table(List<String> references) {
    Scoreboard known = board;
    if (known == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "| forecaster | RPS | log loss | accuracy |" + join(references, " vs %s (se), 1e-4 |"));
    lines.add("|---|---|---|---|" + "---|".repeat(references.size()));
    for (Row row : known.rows()) {
      StringBuilder line =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "| %s | %.5f | %.5f | %.4f |",
                  row.forecaster(),
                  row.rps(),
                  row.logLoss(),
                  row.accuracy()));
      for (String each : references) {
        line.append(cell(known.differences(each, Measure.RPS).get(row.forecaster())));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String join(List<String> words, String form) {
    return words.stream().map(form::formatted).collect(Collectors.joining());
  }

  private static String cell(@Nullable PairedDifference gap) {
    return gap == null
        ? " |"
        : String.format(
            Locale.ROOT, " %+.1f (%.1f) |", 1e4 * gap.mean(), 1e4 * gap.standardError().orElse(0));
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "{\"forecaster\":\"%s\",\"n\":%d,\"rps\":%.6f,\"logloss\":%.6f,\"accuracy\":%.4f",
        row.forecaster(),
        row.n(),
        row.rps(),
        row.logLoss(),
        row.accuracy());
  }

  private static String gap(String measure, @Nullable PairedDifference gap) {
    return gap == null
        ? ""
        : String.format(
            Locale.ROOT,
            ",\"%s_gap\":%.6f,\"%s_gap_se\":%.6f",
            measure,
            gap.mean(),
            measure,
            gap.standardError().orElse(0));
  }
}
