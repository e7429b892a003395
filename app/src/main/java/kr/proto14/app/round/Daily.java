package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * The state of one day at 21:00.
 *
 * @param day the day in Korea
 * @param predicted rounds predicted on that day, by pool
 * @param settled rounds settled on that day, by pool
 * @param pending rounds that wait for results, oldest first
 * @param runs the day's runs of jobs, in the order they started
 * @param undelivered message parts not sent, dead letters included
 * @param troubles faults that last
 * @param safety the backups
 * @param at when it is told
 */
public record Daily(
    LocalDate day,
    Map<Pool, Integer> predicted,
    Map<Pool, Integer> settled,
    List<RoundId> pending,
    List<JobRun> runs,
    int undelivered,
    List<Trouble> troubles,
    Safety safety,
    Instant at) {
  public Daily {
    requireNonNull(day, "day");
    requireNonNull(safety, "safety");
    requireNonNull(at, "at");
    predicted = Map.copyOf(predicted);
    settled = Map.copyOf(settled);
    pending = List.copyOf(pending);
    runs = List.copyOf(runs);
    troubles = List.copyOf(troubles);
  }

  /** Whether no run, delivery or source is at fault. */
  public boolean isFine() {
    return undelivered == 0 && troubles.isEmpty() && runs.stream().allMatch(JobRun::wentWell);
  }

  /**
   * One run of a job.
   *
   * @param job its name: {@code check}, {@code results}, {@code weekly} or {@code daily}
   * @param startedAt when
   * @param wentWell whether nothing failed; a run that died did not go well
   */
  public record JobRun(String job, Instant startedAt, boolean wentWell) {
    public JobRun {
      requireNonNull(job, "job");
      requireNonNull(startedAt, "startedAt");
    }
  }
}
