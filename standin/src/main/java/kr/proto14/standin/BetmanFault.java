package kr.proto14.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can go wrong with Betman. */
public sealed interface BetmanFault {
  /** Every fault, each with ordinary settings, for tests that try them all. */
  static List<BetmanFault> all() {
    List<BetmanFault> all = new ArrayList<>(List.of(Wire.values()));
    all.addAll(List.of(Content.values()));
    all.add(new Slow(Duration.ofSeconds(30)));
    all.add(new TeamNames(1, "<b>&_*[", ""));
    all.add(new TeamsChanged(1));
    all.add(new Cancelled(1));
    all.add(new ResultLetter(1, "Z"));
    all.addAll(List.of(ResultPage.values()));
    all.add(new ResultCode(1, 7, "보류"));
    all.add(new ResultScore(1, 9, 9));
    return all;
  }

  /** A fault of the answer as a whole, whatever was asked. */
  enum Wire implements BetmanFault {
    /** Betman's error page with HTTP 200. */
    ERROR_PAGE,
    /** A page about maintenance with HTTP 200. */
    MAINTENANCE_PAGE,
    /** Nothing, with HTTP 200 and the content type of JSON. */
    EMPTY_BODY,
    /** The first half of the good answer. */
    TRUNCATED,
    /** The connection closed without an answer. */
    RESET,
    STATUS_403,
    STATUS_500,
    STATUS_503,
    /** A {@code statusCode} other than S and no data. */
    REFUSED,
    /** More than 8 MiB. */
    TOO_LARGE
  }

  /** The good answer after a delay, which ends early when the stand-in is closed. */
  record Slow(Duration delay) implements BetmanFault {}

  /** A fault inside the detail of a pool's round; other answers stay good. */
  sealed interface InDetail extends BetmanFault {}

  /** Faults in the detail that need no setting. */
  enum Content implements InDetail {
    /** The last match left out. */
    THIRTEEN_MATCHES,
    /** A match more, of other teams. */
    FIFTEEN_MATCHES,
    /** The second match is the first again. */
    DUPLICATED_MATCH,
    /** One match of another sport. */
    MIXED_SPORTS,
    /** One match's votes exceed the lines sold by one. */
    VOTES_DO_NOT_SUM,
    /** No {@code voteStatus}. */
    MISSING_VOTES,
    /** A {@code saleStatus} that was never seen. */
    UNKNOWN_SALE_STATUS
  }

  /**
   * Other names in one match, hostile ones for instance.
   *
   * @param match its number, from 1
   */
  record TeamNames(int match, String home, String away) implements InDetail {}

  /**
   * Other teams in one match.
   *
   * @param match its number, from 1
   */
  record TeamsChanged(int match) implements InDetail {}

  /**
   * One match cancelled.
   *
   * @param match its number, from 1
   */
  record Cancelled(int match) implements InDetail {}

  /**
   * Another result letter in one match.
   *
   * @param match its number, from 1
   */
  record ResultLetter(int match, String letter) implements InDetail {}

  /** A fault inside a pool's page of published results; other answers stay good. */
  sealed interface InResults extends BetmanFault {}

  /** Faults in the results that need no setting; most concern the first match. */
  enum ResultPage implements InResults {
    /** No rows, as before they are published. */
    NOTHING,
    /** The last result left out. */
    THIRTEEN_RESULTS,
    /** The second result is the first again. */
    DOUBLED_RESULT,
    /** A result of other teams. */
    OF_ANOTHER_MATCH,
    /** A result of the same teams a year before. */
    OF_ANOTHER_DAY,
    /** One side has less than no goals. */
    NEGATIVE_SCORE,
    /** One side has more goals than there can be. */
    HUGE_SCORE
  }

  /**
   * Another result code in one match, and what the page says it means.
   *
   * @param match its number, from 1
   */
  record ResultCode(int match, int code, String label) implements InResults {}

  /**
   * Another score in one match.
   *
   * @param match its number, from 1
   */
  record ResultScore(int match, int home, int away) implements InResults {}
}
