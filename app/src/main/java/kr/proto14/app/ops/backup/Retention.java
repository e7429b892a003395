package kr.proto14.app.ops.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which backups are kept.
 *
 * @param most how many at most, 1 or more
 * @param days how old they may become, 1 or more
 */
public record Retention(int most, int days) {
  public Retention {
    if (most < 1 || days < 1) {
      throw new IllegalArgumentException("at least one backup is kept, for at least a day");
    }
  }

  /**
   * What may go: what is over the number or too old. The newest one stays however old it is.
   *
   * @param made the one just found to be good, which stays too
   */
  List<BackupName> superfluous(Collection<BackupName> names, BackupName made, Instant now) {
    List<BackupName> sorted = new ArrayList<>(names);
    sorted.sort(BackupName.NEWEST_FIRST);
    Instant oldest = now.minus(Duration.ofDays(days));
    List<BackupName> gone = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      BackupName name = sorted.get(i);
      if ((i >= most || name.created().isBefore(oldest)) && !name.equals(made)) {
        gone.add(name);
      }
    }
    return gone;
  }
}
