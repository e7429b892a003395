package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import kr.proto14.app.store.BackupTable.RestoreDrill;

/** What came of a drill. */
public sealed interface DrillResult {
  /** The backup's name; empty where there is none. */
  String backup();

  /** What the note of a drill says of it. */
  static DrillResult of(RestoreDrill note) {
    Duration took = Duration.ofMillis(note.millis());
    return note.wentWell()
        ? new Passed(note.backup(), note.rows(), note.links(), took)
        : new Failed(
            note.backup(),
            BackupProblem.kindIn(note.detail()),
            BackupProblem.detailIn(note.detail()),
            took);
  }

  /**
   * The backup came back whole.
   *
   * @param rows how many rows
   * @param links how many seals
   */
  record Passed(String backup, long rows, long links, Duration took) implements DrillResult {
    public Passed {
      requireNonNull(backup, "backup");
      requireNonNull(took, "took");
    }
  }

  /**
   * It did not.
   *
   * @param detail what exactly; without secrets
   */
  record Failed(String backup, BackupProblem.Kind kind, String detail, Duration took)
      implements DrillResult {
    public Failed {
      requireNonNull(backup, "backup");
      requireNonNull(kind, "kind");
      requireNonNull(detail, "detail");
      requireNonNull(took, "took");
    }
  }
}
