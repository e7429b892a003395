package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts for a monitor, worked out from what is stored. */
public final class MeterTable {
  private final Handle handle;

  MeterTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * How many there are of a kind.
   *
   * @param of whose, such as a job or a source
   * @param kind which kind, empty where there is but one
   */
  public record Count(String of, String kind, long count) {
    public Count {
      requireNonNull(of, "of");
      requireNonNull(kind, "kind");
    }
  }

  /**
   * All stored runs of a job that came to their end.
   *
   * @param failed those in which something failed
   */
  public record Runs(
      String job,
      long count,
      long failed,
      Duration total,
      Duration longest,
      Duration last,
      Instant lastEndedAt) {}

  /**
   * How long after their slots the runs of a job started.
   *
   * @param longest of those due since the asked moment
   * @param last of the newest of them
   */
  public record Delay(String job, Duration longest, Duration last) {}

  /** Slots of the ledger by job and state. */
  public List<Count> slots() {
    return counts("SELECT job, state, COUNT(*) FROM slot GROUP BY job, state ORDER BY job, state");
  }

  /** Faults of sources by source and kind, each counted once while it lasts. */
  public List<Count> faults() {
    return counts(
        "SELECT source, kind, COUNT(*) FROM incident GROUP BY source, kind ORDER BY source, kind");
  }

  /** Faults of sources that last, likewise. */
  public List<Count> openFaults() {
    return counts(
        "SELECT source, kind, COUNT(*) FROM incident WHERE closed_at IS NULL"
            + " GROUP BY source, kind ORDER BY source, kind");
  }

  private List<Count> counts(String query) {
    return handle
        .createQuery(query)
        .map((row, context) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /**
   * Requests sent to each source on a day.
   *
   * @param day in Korea, such as {@code 2026-09-16}
   */
  public List<Count> requests(String day) {
    return handle
        .createQuery("SELECT source, requests FROM source_day WHERE day = :day ORDER BY source")
        .bind("day", day)
        .map((row, context) -> new Count(row.getString(1), "", row.getLong(2)))
        .list();
  }

  /** All stored runs, by job. */
  public List<Runs> runs() {
    return handle
        .createQuery(
            """
            SELECT g.job, g.runs, g.failed, g.total, g.longest, r.ended_at - r.started_at, r.ended_at
            FROM (SELECT job, COUNT(*) AS runs,
                    COUNT(CASE WHEN went_well = 0 THEN 1 END) AS failed,
                    SUM(ended_at - started_at) AS total, MAX(ended_at - started_at) AS longest,
                    MAX(id) AS newest
                  FROM job_run WHERE ended_at IS NOT NULL GROUP BY job) g
            JOIN job_run r ON r.id = g.newest ORDER BY g.job
            """)
        .map(
            (row, context) ->
                new Runs(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    Duration.ofMillis(row.getLong(4)),
                    Duration.ofMillis(row.getLong(5)),
                    Duration.ofMillis(row.getLong(6)),
                    Instant.ofEpochMilli(row.getLong(7))))
        .list();
  }

  /** How late slots started that are due since a moment, by job. */
  public List<Delay> delays(Instant since) {
    return handle
        .createQuery(
            """
            SELECT g.job, g.longest, MAX(s.started_at - s.due_at)
            FROM (SELECT job, MAX(started_at - due_at) AS longest, MAX(due_at) AS newest
                  FROM slot WHERE due_at >= :since AND started_at IS NOT NULL GROUP BY job) g
            JOIN slot s ON s.job = g.job AND s.due_at = g.newest
            WHERE s.started_at IS NOT NULL GROUP BY g.job, g.longest ORDER BY g.job
            """)
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) ->
                new Delay(
                    row.getString(1),
                    Duration.ofMillis(row.getLong(2)),
                    Duration.ofMillis(row.getLong(3))))
        .list();
  }
}
