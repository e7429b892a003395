package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.LongSupplier;
import kr.proto14.app.store.Changes;

/**
 * Work that is of use where the database may have changed, and now and then anyway: time passes,
 * too. Work that failed is done again the next time. Not for several threads at once.
 */
final class OnChange implements Runnable {
  private final Runnable work;
  private final Changes changes;
  private final LongSupplier nanos;
  private final Duration anyway;
  private boolean owed = true;
  private long done;

  /**
   * @param anyway the longest time between two pieces of work, where it is called often enough
   */
  OnChange(Runnable work, Changes changes, LongSupplier nanos, Duration anyway) {
    this.work = requireNonNull(work, "work");
    this.changes = requireNonNull(changes, "changes");
    this.nanos = requireNonNull(nanos, "nanos");
    this.anyway = requireNonNull(anyway, "anyway");
  }

  @Override
  public void run() {
    owed |= changes.sinceLastCall() || nanos.getAsLong() - done >= anyway.toNanos();
    if (owed) {
      work.run();
      done = nanos.getAsLong();
      owed = false;
    }
  }
}
