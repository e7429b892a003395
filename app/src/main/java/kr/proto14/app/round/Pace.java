package kr.proto14.app.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * How many rounds of a year a pool has had by a day. Numbers begin anew each January, so that the
 * number of a round tells about when it was on sale.
 *
 * <p>Known are these: soccer's round 9 on 7 February, 26 on 5 May, 38 on 11 July, 52 on 12
 * September and 58 on 6 October 2026; basketball's 1 on 3 January, 27 on 13 April 2026, none until
 * October, and 46 or 47 at the end of December 2025. Between them rounds are taken to come evenly,
 * and after soccer's last as often as before. Other years went at about that pace; a number may be
 * off by three rounds and a tenth, which in November is some six weeks of soccer.
 */
final class Pace {
  private static final int FEW = 3;
  private static final int PART = 10;
  private static final int DAYS_OF_A_YEAR = 365;

  private static final NavigableMap<Integer, Integer> SOCCER =
      new TreeMap<>(Map.of(0, 0, 38, 9, 125, 26, 192, 38, 255, 52, 279, 58, DAYS_OF_A_YEAR, 77));
  private static final NavigableMap<Integer, Integer> BASKETBALL =
      new TreeMap<>(Map.of(0, 0, 3, 1, 103, 27, 273, 27, DAYS_OF_A_YEAR, 47));

  private Pace() {}

  /** Whether a round of its number can be on sale on a day of its year, or close to its year. */
  static boolean fits(RoundId id, LocalDate day) {
    long days = ChronoUnit.DAYS.between(LocalDate.of(id.year(), 1, 1), day);
    double by = by(id.pool(), Math.clamp(days + 1, 0, DAYS_OF_A_YEAR));
    return Math.abs(id.number() - by) <= FEW + by / PART;
  }

  /** Rounds by a day of the year; 0 is the eve of it. */
  private static double by(Pool pool, int day) {
    NavigableMap<Integer, Integer> known =
        switch (pool) {
          case SOCCER -> SOCCER;
          case BASKETBALL -> BASKETBALL;
        };
    Map.Entry<Integer, Integer> from = known.floorEntry(day);
    Map.Entry<Integer, Integer> to = known.ceilingEntry(day);
    return from.equals(to)
        ? from.getValue()
        : from.getValue()
            + (double) (to.getValue() - from.getValue())
                * (day - from.getKey())
                / (to.getKey() - from.getKey());
  }
}
