package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.proto14.app.ai.Spending;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.RoundScore;

/**
 * The summary of one ISO week that has ended.
 *
 * @param monday its first day in Korea
 * @param pools both pools, soccer first
 * @param safety the backups
 * @param spent on the panel in that week
 * @param spentInMonth on the panel in the calendar month in which it is told
 * @param at when it is told
 */
public record Weekly(
    LocalDate monday,
    List<PoolWeek> pools,
    Safety safety,
    Spending spent,
    Spending spentInMonth,
    Instant at) {
  public Weekly {
    requireNonNull(monday, "monday");
    requireNonNull(safety, "safety");
    requireNonNull(spent, "spent");
    requireNonNull(spentInMonth, "spentInMonth");
    requireNonNull(at, "at");
    pools = List.copyOf(pools);
  }

  /** One of a week in which no language model was asked. */
  public Weekly(LocalDate monday, List<PoolWeek> pools, Safety safety, Instant at) {
    this(monday, pools, safety, Spending.NONE, Spending.NONE, at);
  }

  /**
   * One pool in that week.
   *
   * @param settled the rounds settled in that week, void ones included
   * @param statistics what all rounds settled by the end of that week add up to
   * @param course all settled rounds by then, oldest first: the chart, in which a void one leaves a
   *     gap
   */
  public record PoolWeek(
      List<RoundScore> settled, PoolStatistics statistics, List<RoundScore> course) {
    public PoolWeek {
      requireNonNull(statistics, "statistics");
      settled = List.copyOf(settled);
      course = List.copyOf(course);
    }
  }
}
