package kr.proto14.app.ai.answer;

import java.util.Locale;

/** Why a member of the panel has no part in a match, or in the whole round. */
public enum Absence {
  /** Nothing came back, or nothing but blanks. */
  EMPTY,
  /** Words instead of JSON. */
  PROSE,
  /** JSON with a mistake in it. */
  MALFORMED,
  /** JSON that breaks off. */
  TRUNCATED,
  /** It declines, or a filter of its provider does. */
  REFUSAL,
  /** The id of another round, or none. */
  WRONG_ROUND,
  /** No entry of the match. */
  MISSING_MATCH,
  /** Two entries of the match that differ. */
  CONTRADICTION,
  /** A chance that is not a whole number of per cents from 0 to 100. */
  BAD_NUMBER,
  /** Chances whose sum is off by more than three per cents. */
  BAD_SUM,
  /** It or its provider took too long. */
  TIMEOUT,
  /** Others answered in time, and the round did not wait. */
  LATE,
  /** Too many requests, or no quota left. */
  RATE_LIMITED,
  /** The provider fails. */
  SERVER_ERROR,
  /** The provider does not take the key. */
  UNAUTHORIZED,
  /** The provider does not take the request, such as an unknown model. */
  REJECTED,
  /** The provider is out of reach. */
  UNREACHABLE,
  /** Asking might have cost more than the month's budget has left. */
  BUDGET,
  /** Our own code failed. */
  FAILED,
  /** It was not asked in time for this forecast. */
  NOT_ASKED;

  /** Its key in messages, records and JSON, such as {@code bad-sum}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether the answer broke the contract in a way that its member can mend where it is told. A
   * refusal is not asked twice, and a failing provider not at once.
   */
  public boolean canBeMended() {
    return switch (this) {
      case EMPTY,
          PROSE,
          MALFORMED,
          TRUNCATED,
          WRONG_ROUND,
          MISSING_MATCH,
          CONTRADICTION,
          BAD_NUMBER,
          BAD_SUM ->
          true;
      case REFUSAL,
          TIMEOUT,
          LATE,
          RATE_LIMITED,
          SERVER_ERROR,
          UNAUTHORIZED,
          REJECTED,
          UNREACHABLE,
          BUDGET,
          FAILED,
          NOT_ASKED ->
          false;
    };
  }
}
