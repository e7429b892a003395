package kr.proto14.app.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kr.proto14.engine.pool.Pool;

/** Whether rounds of a pool are to be expected at all. */
enum Season {
  /** A round opened within three weeks, or is on sale. */
  ON,
  /** No round for three weeks, though we looked. */
  OFF,
  /** We have not looked for long enough to tell. */
  UNKNOWN;

  /** A pool without a round for so long is out of season; within a season they come weekly. */
  static final Duration QUIET = Duration.ofDays(21);

  /**
   * The season of a pool at a moment.
   *
   * @param openings of all pools: the first of any tells since when we look
   */
  static Season of(Pool pool, List<Opening> openings, List<Closing> closings, Instant now) {
    Instant quietSince = now.minus(QUIET);
    boolean alive =
        openings.stream()
                .filter(each -> each.pool() == pool && !each.latest().isAfter(now))
                .anyMatch(each -> each.latest().isAfter(quietSince))
            || closings.stream()
                .filter(each -> each.round().pool() == pool)
                .anyMatch(each -> each.saleEnd().isAfter(now));
    if (alive) {
      return ON;
    }
    boolean looked =
        openings.stream()
            .map(Opening::latest)
            .min(Comparator.naturalOrder())
            .filter(first -> !first.isAfter(quietSince))
            .isPresent();
    return looked ? OFF : UNKNOWN;
  }
}
