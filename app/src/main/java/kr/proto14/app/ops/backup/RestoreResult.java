package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of restoring a backup. */
public sealed interface RestoreResult {
  /**
   * The database holds what the backup holds, but for messages too old to be sent.
   *
   * @param created when the backup was made
   * @param schema the version of the schema it was made of
   * @param rows how many rows there are now
   * @param links how many seals, all of them whole
   * @param head the hash of the last seal
   * @param before where a backup is of what the database held before; empty where it held nothing
   * @param unsent parts of messages that waited in it and were given up
   */
  record Restored(
      Instant created,
      String schema,
      long rows,
      long links,
      String head,
      Optional<Path> before,
      int unsent,
      Duration took)
      implements RestoreResult {
    public Restored {
      requireNonNull(created, "created");
      requireNonNull(schema, "schema");
      requireNonNull(head, "head");
      requireNonNull(before, "before");
      requireNonNull(took, "took");
    }
  }

  /**
   * The database is as it was.
   *
   * @param detail what exactly; without secrets
   */
  record Refused(BackupProblem.Kind kind, String detail) implements RestoreResult {
    public Refused {
      requireNonNull(kind, "kind");
      requireNonNull(detail, "detail");
    }
  }
}
