package kr.proto14.bench.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
