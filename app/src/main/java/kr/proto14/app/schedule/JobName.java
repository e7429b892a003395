package kr.proto14.app.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The jobs of the schedule. */
public enum JobName {
  /** Looks for new rounds and predicts them. */
  CHECK,
  /** Reads rounds again whose sale ends soon. */
  REFRESH,
  /** Collects and settles results. */
  RESULTS,
  /** Sums up the week. */
  WEEKLY,
  /** Tells of the day. */
  DAILY,
  /** Takes a backup. */
  BACKUP,
  /** Restores the newest backup on trial. */
  DRILL,
  /** Drops what is no longer needed. */
  HOUSEKEEPING;

  /** Its name in the database, in texts and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it asks the seller for what many ask for at the same time, and starts after an offset.
   */
  public boolean isSpread() {
    return this == CHECK || this == REFRESH;
  }

  /** Whether its slots are planned in the turns of another job, so that it must look for them. */
  public boolean isPlannedByOthers() {
    return this == REFRESH;
  }

  /** The job of a key. */
  public static Optional<JobName> of(String key) {
    return Arrays.stream(values()).filter(job -> job.key().equals(key)).findFirst();
  }
}
