package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.BackupTable;
import kr.proto14.app.store.BackupTable.Backup;
import kr.proto14.app.store.BackupTable.RestoreDrill;

/**
 * How safe what we know is.
 *
 * @param backedUpAt when the last good backup was made; empty where there is none
 * @param drill what came of the last drill of restoring one; empty where there was none
 */
public record Safety(Optional<Instant> backedUpAt, Optional<RestoreDrill> drill) {
  /** Nothing is. */
  public static final Safety NONE = new Safety(Optional.empty(), Optional.empty());

  public Safety {
    requireNonNull(backedUpAt, "backedUpAt");
    requireNonNull(drill, "drill");
  }

  static Safety of(BackupTable backups) {
    return new Safety(backups.lastGood().map(Backup::startedAt), backups.lastDrill());
  }
}
