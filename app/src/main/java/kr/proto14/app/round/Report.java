package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.RoundScore;

/**
 * All that the report about a settled round tells.
 *
 * @param settlement how the 14 matches ended; its version is above 1 after a correction
 * @param prediction the version that is scored
 * @param first the first version, where it is another one
 * @param advice the ticket of the scored version
 * @param score the round in figures
 * @param lines lines of the ticket with exactly 14, 13, 12 and 11 hits, in this order
 * @param statistics what all settled rounds of the pool add up to, this one included
 * @param at when it is told
 */
public record Report(
    Settlement settlement,
    Prediction prediction,
    Optional<Prediction> first,
    Advice advice,
    RoundScore score,
    List<Integer> lines,
    PoolStatistics statistics,
    Instant at) {
  public Report {
    requireNonNull(settlement, "settlement");
    requireNonNull(prediction, "prediction");
    requireNonNull(first, "first");
    requireNonNull(advice, "advice");
    requireNonNull(score, "score");
    requireNonNull(statistics, "statistics");
    requireNonNull(at, "at");
    lines = List.copyOf(lines);
    if (lines.size() != 4) {
      throw new IllegalArgumentException("lines of the tiers 14, 13, 12 and 11");
    }
  }
}
