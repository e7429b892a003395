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
}
