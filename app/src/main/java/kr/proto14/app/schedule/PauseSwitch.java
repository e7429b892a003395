package kr.proto14.app.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.Store;

/**
 * Pauses the schedule and resumes it, for all daemons of a database, across restarts. What fell due
 * in between is caught up with by the same rules as after any other outage. Runs by hand go on.
 */
public final class PauseSwitch {
  private final Store store;
  private final Clock clock;

  /** A switch in a database. */
  public PauseSwitch(Store store, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Pauses.
   *
   * @return since when it was paused already; empty where it was not
   */
  public Optional<Instant> pause() {
    Instant now = clock.instant();
    return store.inTransaction(
        tx -> {
          Optional<Instant> since = tx.pause().since();
          boolean ignored = tx.pause().pause(now);
          return since;
        });
  }

  /**
   * Resumes.
   *
   * @return since when it was paused; empty where it was not
   */
  public Optional<Instant> resume() {
    Instant now = clock.instant();
    return store.inTransaction(
        tx -> {
          Optional<Instant> since = tx.pause().since();
          since.ifPresent(from -> tx.outages().add(Cause.PAUSED, from, now));
          tx.pause().resume();
          return since;
        });
  }
}
