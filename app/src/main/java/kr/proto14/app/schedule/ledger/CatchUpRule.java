package kr.proto14.app.schedule.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.Slot;

/**
 * Which of the slots that are due are still run for when they could not run in time. The rule is
 * the same after downtime, a pause, a jump of the clock and sleep of the host.
 *
 * @param all whether a run catches up with each; else only with the last one of each subject
 * @param within how late a run may start to be of any use, from the slot on
 */
record CatchUpRule(boolean all, Duration within) {
  private static final Duration EVER = Duration.ofDays(36_500);

  CatchUpRule {
    requireNonNull(within, "within");
  }

  /**
   * The rule of a job: results of every slot are collected, by one run, which settles all rounds
   * that wait; a week is summed up for two days, the state of a day that is over is of no use, and
   * of all others the last slot is enough.
   */
  static CatchUpRule of(JobName job) {
    return switch (job) {
      case RESULTS -> new CatchUpRule(true, EVER);
      case WEEKLY -> new CatchUpRule(false, Duration.ofDays(2));
      case DAILY -> new CatchUpRule(false, Duration.ofMinutes(10));
      case CHECK, REFRESH, BACKUP, DRILL, HOUSEKEEPING -> new CatchUpRule(false, EVER);
    };
  }

  /** The slots that run, of those that are due, oldest first. */
  List<Slot.Key> runnable(List<Slot.Key> due, Instant now) {
    List<Slot.Key> useful =
        due.stream().filter(key -> !key.due().plus(within).isBefore(now)).toList();
    if (all) {
      return useful;
    }
    Map<String, Slot.Key> last = new LinkedHashMap<>();
    useful.forEach(key -> last.put(key.subject(), key));
    return List.copyOf(last.values());
  }
}
