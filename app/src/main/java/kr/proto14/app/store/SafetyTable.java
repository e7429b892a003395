package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When data was last made safe, for those who look on. */
public final class SafetyTable {
  private final Handle handle;

  SafetyTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A backup that came to its end.
   *
   * @param name of the backup
   * @param at when it ended
   * @param outcome {@code OK}, or a key that says what failed
   * @param bytes its size
   */
  public record Backup(String name, Instant at, String outcome, long bytes) {
    public Backup {
      requireNonNull(at, "at");
      requireNonNull(outcome, "outcome");
    }

    /** Whether it can be relied on. */
    public boolean isGood() {
      return outcome.equals(GOOD);
    }
  }

  /**
   * A restore on trial.
   *
   * @param at when it was tried
   * @param outcome {@code OK}, or a key that says what failed
   */
  public record Drill(Instant at, String outcome) {
    public Drill {
      requireNonNull(at, "at");
      requireNonNull(outcome, "outcome");
    }

    /** Whether the backup could be restored. */
    public boolean isGood() {
      return outcome.equals(GOOD);
    }
  }

  private static final String GOOD = VitalsTable.WENT_WELL;

  /** The newest backup that can be relied on. */
  public Optional<Backup> lastGoodBackup() {
    return backup("outcome = '" + GOOD + "' AND ended_at IS NOT NULL");
  }

  /** The newest backup that came to its end, good or not. */
  public Optional<Backup> lastBackup() {
    return backup("ended_at IS NOT NULL");
  }

  private Optional<Backup> backup(String which) {
    return handle
        .createQuery(
            "SELECT name, ended_at, outcome, bytes FROM backup WHERE "
                + which
                + " ORDER BY id DESC LIMIT 1")
        .map(
            (row, context) ->
                new Backup(
                    row.getString(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    row.getLong(4)))
        .findOne();
  }

  /** The newest restore on trial. */
  public Optional<Drill> lastDrill() {
    return handle
        .createQuery("SELECT at, outcome FROM restore_drill ORDER BY id DESC LIMIT 1")
        .map((row, context) -> new Drill(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
        .findOne();
  }
}
