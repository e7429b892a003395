package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Backups made by this installation, and drills of restoring them. */
public final class BackupTable {
  private static final String BACKUP =
      "name, started_at, ended_at, outcome, detail, bytes, row_count, uploaded";
  private static final String DRILL = "backup, at, outcome, detail, row_count, links, millis";
  private static final String WELL = "well";
  private static final String FAILED = "failed";

  private final Handle handle;

  BackupTable(Handle handle) {
    this.handle = handle;
  }

  /** Notes a backup that ended. */
  public void add(Backup backup) {
    handle
        .createUpdate(
            "INSERT INTO backup ("
                + BACKUP
                + ") VALUES (:name, :started, :ended, :outcome, :detail, :bytes, :rows, :uploaded)")
        .bind("name", backup.name())
        .bind("started", backup.startedAt().toEpochMilli())
        .bind("ended", backup.endedAt().toEpochMilli())
        .bind("outcome", backup.wentWell() ? WELL : FAILED)
        .bind("detail", backup.detail())
        .bind("bytes", backup.bytes())
        .bind("rows", backup.rows())
        .bind("uploaded", backup.uploaded() ? 1 : 0)
        .execute();
  }

  /** Notes a drill that ended. */
  public void add(RestoreDrill drill) {
    handle
        .createUpdate(
            "INSERT INTO restore_drill ("
                + DRILL
                + ") VALUES (:backup, :at, :outcome, :detail, :rows, :links, :millis)")
        .bind("backup", drill.backup())
        .bind("at", drill.at().toEpochMilli())
        .bind("outcome", drill.wentWell() ? WELL : FAILED)
        .bind("detail", drill.detail())
        .bind("rows", drill.rows())
        .bind("links", drill.links())
        .bind("millis", drill.millis())
        .execute();
  }

  /** The last backups, the newest first. */
  public List<Backup> latest(int limit) {
    return handle
        .createQuery("SELECT " + BACKUP + " FROM backup ORDER BY id DESC LIMIT :limit")
        .bind("limit", limit)
        .map((rows, context) -> backup(rows))
        .list();
  }

  /** The number of the last backup noted, good or bad; 0 where there is none. */
  public long lastNumber() {
    return number("backup");
  }

  /** The number of the last drill noted; 0 where there is none. */
  public long lastDrillNumber() {
    return number("restore_drill");
  }

  private long number(String table) {
    return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table).mapTo(Long.class).one();
  }

  /** The last backup that went well. */
  public Optional<Backup> lastGood() {
    return handle
        .createQuery(
            "SELECT " + BACKUP + " FROM backup WHERE outcome = :well ORDER BY id DESC LIMIT 1")
        .bind("well", WELL)
        .map((rows, context) -> backup(rows))
        .findOne();
  }

  /** The last drill, whatever came of it. */
  public Optional<RestoreDrill> lastDrill() {
    return handle
        .createQuery("SELECT " + DRILL + " FROM restore_drill ORDER BY id DESC LIMIT 1")
        .map((rows, context) -> drill(rows))
        .findOne();
  }

  /**
   * Drops notes from before a moment, but not the last good backup's and not the last drill's.
   *
   * @return how many were dropped
   */
  public int dropOlderThan(Instant moment) {
    int backups =
        handle
            .createUpdate(
                "DELETE FROM backup WHERE started_at < :moment AND id NOT IN"
                    + " (SELECT MAX(id) FROM backup GROUP BY outcome)")
            .bind("moment", moment.toEpochMilli())
            .execute();
    return backups
        + handle
            .createUpdate(
                "DELETE FROM restore_drill WHERE at < :moment"
                    + " AND id < (SELECT MAX(id) FROM restore_drill)")
            .bind("moment", moment.toEpochMilli())
            .execute();
  }

  private static Backup backup(ResultSet row) throws SQLException {
    return new Backup(
        row.getString(1),
        Instant.ofEpochMilli(row.getLong(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        WELL.equals(row.getString(4)),
        row.getString(5),
        row.getLong(6),
        row.getLong(7),
        row.getInt(8) == 1);
  }

  private static RestoreDrill drill(ResultSet row) throws SQLException {
    return new RestoreDrill(
        row.getString(1),
        Instant.ofEpochMilli(row.getLong(2)),
        WELL.equals(row.getString(3)),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }

  /**
   * A backup.
   *
   * @param name the file's name; empty where none came to be
   * @param detail what went wrong, with it or with its upload; empty where nothing did
   * @param bytes the file's length
   * @param rows how many rows it holds
   * @param uploaded whether it stands in the outside store too
   */
  public record Backup(
      String name,
      Instant startedAt,
      Instant endedAt,
      boolean wentWell,
      String detail,
      long bytes,
      long rows,
      boolean uploaded) {
    public Backup {
      requireNonNull(name, "name");
      requireNonNull(startedAt, "startedAt");
      requireNonNull(endedAt, "endedAt");
      requireNonNull(detail, "detail");
    }
  }

  /**
   * A drill of restoring a backup.
   *
   * @param backup the file's name; empty where there was none
   * @param detail what went wrong; empty where nothing did
   * @param rows how many rows came back
   * @param links how many seals were found whole
   * @param millis how long it took
   */
  public record RestoreDrill(
      String backup,
      Instant at,
      boolean wentWell,
      String detail,
      long rows,
      long links,
      long millis) {
    public RestoreDrill {
      requireNonNull(backup, "backup");
      requireNonNull(at, "at");
      requireNonNull(detail, "detail");
    }
  }
}
