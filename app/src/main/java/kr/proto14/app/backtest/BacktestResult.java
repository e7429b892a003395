package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What came of asking for a backtest. */
public sealed interface BacktestResult {
  /** It was made. */
  record Done(BacktestReport report) implements BacktestResult {
    public Done {
      requireNonNull(report, "report");
    }
  }

  /** Another one is under way in this data folder. */
  record Busy() implements BacktestResult {}

  /**
   * The archive has no such league.
   *
   * @param typed as it was asked for
   * @param known those it has
   */
  record UnknownLeague(String typed, List<String> known) implements BacktestResult {
    public UnknownLeague {
      requireNonNull(typed, "typed");
      known = List.copyOf(known);
    }
  }

  /** There is nothing to judge: no matches, or too few before them. */
  record NoMatches() implements BacktestResult {}

  /**
   * The folder of what is kept cannot be used.
   *
   * @param detail technical, in English
   */
  record BrokenFolder(String detail) implements BacktestResult {
    public BrokenFolder {
      requireNonNull(detail, "detail");
    }
  }
}
