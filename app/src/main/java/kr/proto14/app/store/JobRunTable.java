package kr.proto14.app.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Runs of jobs. One that died has no end. */
public final class JobRunTable {
  private final Handle handle;

  JobRunTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A run starts.
   *
   * @return its row
   */
  public long started(String job, Instant at) {
    return handle
        .createQuery("INSERT INTO job_run (job, started_at) VALUES (:job, :at) RETURNING id")
        .bind("job", job)
        .bind("at", at.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /** A run ended. */
  public void ended(long id, boolean wentWell, Instant at) {
    handle
        .createUpdate("UPDATE job_run SET ended_at = :at, went_well = :well WHERE id = :id")
        .bind("at", at.toEpochMilli())
        .bind("well", wentWell ? 1 : 0)
        .bind("id", id)
        .execute();
  }

  /** The runs that started from one moment to before another, in that order. */
  public List<Row> between(Instant from, Instant to) {
    return handle
        .createQuery(
            "SELECT job, started_at, ended_at, went_well FROM job_run"
                + " WHERE started_at >= :from AND started_at < :to ORDER BY started_at, id")
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map(
            (rows, context) ->
                new Row(
                    rows.getString(1),
                    Instant.ofEpochMilli(rows.getLong(2)),
                    rows.getObject(3) != null,
                    rows.getInt(4) == 1))
        .list();
  }

  /**
   * A run.
   *
   * @param job which job
   * @param startedAt when
   * @param ended whether it came to its end
   * @param wentWell whether nothing failed
   */
  public record Row(String job, Instant startedAt, boolean ended, boolean wentWell) {}
}
