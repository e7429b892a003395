package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What came of a backtest; the same archive and query always give the same.
 *
 * @param query what was asked
 * @param asOf when the newest input was recorded
 * @param sports those that had matches, at least one
 */
public record BacktestReport(BacktestQuery query, Instant asOf, List<SportReport> sports) {
  public BacktestReport {
    requireNonNull(query, "query");
    requireNonNull(asOf, "asOf");
    sports = List.copyOf(sports);
  }
}
