package kr.proto14.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can go wrong with zentoto. */
public sealed interface ZentotoFault {
  /** Every fault, each with ordinary settings, for tests that try them all. */
  static List<ZentotoFault> all() {
    List<ZentotoFault> all = new ArrayList<>(List.of(Wire.values()));
    all.addAll(List.of(Content.values()));
    all.add(new Slow(Duration.ofSeconds(30)));
    return all;
  }

  /** A fault of the answer as a whole. */
  enum Wire implements ZentotoFault {
    STATUS_403,
    STATUS_500,
    /** The connection closed without an answer. */
    RESET,
    /** A page about maintenance with HTTP 200. */
    MAINTENANCE_PAGE,
    /** A page for people without any round, with HTTP 200. */
    ANOTHER_PAGE,
    /** The good page in EUC-KR under the name of an encoding that nobody knows. */
    UNKNOWN_ENCODING,
    /** Nothing, with HTTP 200. */
    EMPTY_BODY,
    /** The first half of the good page. */
    TRUNCATED,
    /** More than 8 MiB. */
    TOO_LARGE
  }

  /** The good page after a delay, which ends early when the stand-in is closed. */
  record Slow(Duration delay) implements ZentotoFault {}

  /** Faults inside a good page. */
  enum Content implements ZentotoFault {
    /** The same facts under attributes of other names. */
    ANOTHER_FORM,
    /** The last match left out. */
    THIRTEEN_MATCHES,
    /** The first two matches in each other's place, votes included. */
    SWAPPED_MATCHES,
    /** Home and away of the first match exchanged, its votes too. */
    SWAPPED_SIDES,
    /** Other teams in the first match. */
    OTHER_TEAMS,
    /** Every team under its full name, as other sites write it: no contradiction. */
    FULL_NAMES,
    /** The first match's shares of 승 and 패 exchanged. */
    OTHER_VOTES,
    /** The first match's shares sum to one and a half. */
    VOTES_DO_NOT_SUM,
    /** The last match stands as number 15. */
    NUMBERED_WRONGLY
  }
}
