package kr.proto14.app.round.settle;

/** What an ending rests on; the report says so where it is not two agreeing sources. */
public enum Basis {
  /** Betman and KSPO say the same. */
  TWO_SOURCES,
  /** Betman alone, its letter and its score agreeing. */
  LETTER_AND_SCORE,
  /** Betman alone and by one sign only, unchanged for a day. */
  ONE_SIGN_FOR_A_DAY,
  /** Betman's letter and score differ; the score settled. */
  SCORE_OVER_LETTER
}
