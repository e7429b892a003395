package kr.proto14.app.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Until when the calendar of each job is accounted for in the ledger. */
public final class WatermarkTable {
  private final Handle handle;

  WatermarkTable(Handle handle) {
    this.handle = handle;
  }

  /** Until when; empty for a job that was never looked at. */
  public Optional<Instant> of(String job) {
    return handle
        .createQuery("SELECT accounted_to FROM watermark WHERE job = :job")
        .bind("job", job)
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .findOne();
  }

  /** Sets it back: for a mark that was made by a clock that was far ahead. */
  public void setBack(String job, Instant to) {
    handle
        .createUpdate("UPDATE watermark SET accounted_to = :to WHERE job = :job")
        .bind("job", job)
        .bind("to", to.toEpochMilli())
        .execute();
  }

  /** Moves it forward; it never goes back. */
  public void advance(String job, Instant to) {
    handle
        .createUpdate(
            """
            INSERT INTO watermark (job, accounted_to) VALUES (:job, :to)
            ON CONFLICT (job) DO UPDATE SET accounted_to = excluded.accounted_to
            WHERE watermark.accounted_to < excluded.accounted_to
            """)
        .bind("job", job)
        .bind("to", to.toEpochMilli())
        .execute();
  }
}
