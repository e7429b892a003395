package kr.proto14.engine.forecast;

import java.util.Locale;

/** The kinds of forecaster; weights are given to kinds, and shared inside them. */
public enum Group {
  /** Language models asked about the round. */
  PANEL,
  /** Models fitted to played matches and past odds. */
  HISTORY,
  /** Odds of the same fixture, margin removed. */
  MARKET,
  /** Vote shares; used alone, and only where all others abstain. */
  CROWD;

  /** The name used in JSON and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
