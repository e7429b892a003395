package kr.proto14.app.schedule.plan;

import java.util.Locale;

/** Why a check of the calendar or of the plan is left out. */
public enum SkipReason {
  /** No pool is in season: few checks a day are enough. */
  OFF_SEASON,
  /** The day has its full number of checks without it. */
  CEILING,
  /** Another check of the calendar is due within ten minutes before it. */
  TOO_CLOSE,
  /** The round that it was to wait for is there. */
  APPEARED;

  /** The name used in the ledger, in JSON and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
