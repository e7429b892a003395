package kr.proto14.app.schedule.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.Pool;

/**
 * When a round went on sale.
 *
 * @param pool its pool
 * @param earliest it did not open before this moment
 * @param latest it was open by this moment; the same moment where it is known exactly
 */
public record Opening(Pool pool, Instant earliest, Instant latest) {
  public Opening {
    requireNonNull(pool, "pool");
    requireNonNull(earliest, "earliest");
    requireNonNull(latest, "latest");
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("opened by " + latest + ", not before " + earliest);
    }
  }

  /** A round whose opening is known exactly. */
  public Opening(Pool pool, Instant opened) {
    this(pool, opened, opened);
  }
}
