package kr.proto14.app.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Something is out of order for a while.
 *
 * @param kind what
 * @param from from when
 * @param to until when
 */
record Outage(Kind kind, Instant from, Instant to) {
  private static final int LEAST_CALM_MINUTES = 6 * 60;
  private static final int MOST_CALM_MINUTES = 30 * 60;
  private static final int SHORTEST_MINUTES = 60;

  /** Slots are due at whole and half hours, and outages begin and end some minutes after. */
  private static final Duration GRID = Duration.ofMinutes(30);

  /** What can be out of order. */
  enum Kind {
    /** Betman answers with errors. */
    SITE("", 10),
    /** Neither Betman nor Telegram can be reached. */
    NETWORK("", 5),
    /** Telegram answers with errors. */
    TELEGRAM("", 5),
    /** The database cannot be reached. */
    DATABASE("database", 10),
    /** The daemon is killed, and started again at the end. */
    DOWN("down", 10),
    /** The host sleeps. */
    ASLEEP("asleep", 10),
    /** Somebody pauses the schedule. */
    PAUSED("paused", 10);

    private final String reason;
    private final int mostHours;

    Kind(String reason, int mostHours) {
      this.reason = reason;
      this.mostHours = mostHours;
    }

    /** What the ledger says of slots within it; empty where they run all the same. */
    String reason() {
      return reason;
    }
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** Whether a moment lies within it, its end not counted. */
  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  /** One after the other with calm between them, by a seed; each once before any comes again. */
  static List<Outage> drawn(long seed, Instant start, Instant end) {
    Random random = new Random(seed);
    List<Outage> all = new ArrayList<>();
    Instant at = start;
    while (true) {
      Kind kind =
          all.size() < Kind.values().length
              ? Kind.values()[all.size()]
              : Kind.values()[random.nextInt(Kind.values().length)];
      Instant from = at.plus(minutes(random, LEAST_CALM_MINUTES, MOST_CALM_MINUTES));
      Instant to = from.plus(minutes(random, SHORTEST_MINUTES, kind.mostHours * 60));
      if (to.plus(Duration.ofHours(8)).isAfter(end)) {
        return List.copyOf(all);
      }
      all.add(new Outage(kind, from, to));
      at = to;
    }
  }

  private static Duration minutes(Random random, int least, int most) {
    return GRID.multipliedBy(random.nextInt(least / 30, most / 30));
  }
}
