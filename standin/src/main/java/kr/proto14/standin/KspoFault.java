package kr.proto14.standin;

import java.time.Duration;

/** What can go wrong with KSPO's open data. */
public sealed interface KspoFault {
  /** A fault of the answer as a whole. */
  enum Wire implements KspoFault {
    /** Nothing, with HTTP 200. */
    EMPTY_BODY,
    /** The first half of the good answer. */
    TRUNCATED,
    /** The connection closed without an answer. */
    RESET,
    /** A page for people with HTTP 200. */
    HTML_PAGE,
    MAINTENANCE_PAGE,
    STATUS_401,
    STATUS_403,
    STATUS_404,
    STATUS_429,
    STATUS_500,
    STATUS_503,
    /** More than 8 MiB. */
    TOO_LARGE
  }

  /**
   * The gateway's error page in XML.
   *
   * @param code the portal's code, known or not
   * @param status HTTP status, 200 as a rule
   */
  record Gateway(int code, int status) implements KspoFault {}

  /** A code in the header of a JSON answer without data. */
  record InHeader(String code) implements KspoFault {}

  /** The gateway's code 30 with the key, as it came and as it was decoded, in its message. */
  record EchoedKey() implements KspoFault {}

  /** The good answer after a delay, which ends early when the stand-in is closed. */
  record Slow(Duration delay) implements KspoFault {}

  /** A fault inside a good answer. */
  sealed interface InRows extends KspoFault {}

  /** Faults in the rows that need no setting; they concern the first row. */
  enum Rows implements InRows {
    /** The row again. */
    DOUBLED,
    /** The row again with another score. */
    CONTRADICTED,
    /** The row is of the day before. */
    OF_ANOTHER_DAY,
    /** The row has no sides. */
    WITHOUT_SIDES,
    /** One row more is announced than there are. */
    MORE_ANNOUNCED,
    /** {@code items} is a number. */
    ITEMS_OF_ANOTHER_TYPE
  }

  /**
   * Another {@code match_end_val} in one row.
   *
   * @param row its place on the page, from 1
   */
  record EndValue(int row, String text) implements InRows {}
}
