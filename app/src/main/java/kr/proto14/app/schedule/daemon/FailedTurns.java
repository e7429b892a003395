package kr.proto14.app.schedule.daemon;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.proto14.app.schedule.JobName;

/**
 * How often in a row the turns of each job failed. A turn that fails is taken again ten seconds
 * later, for as long as that lasts, and whatever the job is to do is not done. Thread-safe.
 */
final class FailedTurns {
  /** What passes by itself has passed by then. */
  static final int LASTING = 3;

  /** About every hour it is said again, for whoever reminds. */
  static final int AGAIN = 360;

  private final Map<JobName, Integer> inARow = new ConcurrentHashMap<>();

  /**
   * A turn failed.
   *
   * @return whether somebody should be told now
   */
  boolean failed(JobName job) {
    return inARow.merge(job, 1, Integer::sum) % AGAIN == LASTING;
  }

  void wentWell(JobName job) {
    inARow.remove(job);
  }

  /** Jobs that have had no good turn for a while. */
  List<JobName> lasting() {
    return inARow.entrySet().stream()
        .filter(each -> each.getValue() >= LASTING)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
