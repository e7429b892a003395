package kr.proto14.app.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.Pause;

/**
 * Lets one process at a time do a named job.
 *
 * <p>A lease lasts 30 s and is renewed every 5 s. The lease of a process of this host that runs no
 * more is taken over at once; another holder is waited for.
 */
public final class LeaseKeeper {
  static final Duration LENGTH = Duration.ofSeconds(30);
  static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Store store;
  private final Clock clock;
  private final Pause pause;

  /** A keeper of leases in a database. */
  public LeaseKeeper(Store store, Clock clock, Pause pause) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
    this.pause = requireNonNull(pause, "pause");
  }

  /**
   * Takes a lease, waiting for another holder.
   *
   * @param name the job
   * @param patience how long to wait at most
   * @return the lease, or empty if somebody else still holds it
   * @throws InterruptedException if interrupted while waiting
   */
  public Optional<HeldLease> take(String name, Duration patience) throws InterruptedException {
    Duration waited = Duration.ZERO;
    while (true) {
      Optional<HeldLease> taken = tryTake(name);
      if (taken.isPresent() || waited.compareTo(patience) >= 0) {
        return taken;
      }
      pause.pause(LOOK_EVERY);
      waited = waited.plus(LOOK_EVERY);
    }
  }

  private Optional<HeldLease> tryTake(String name) {
    ProcessIdentity here = ProcessIdentity.current();
    Instant now = clock.instant();
    Lease wanted =
        new Lease(
            UUID.randomUUID().toString(),
            here.host(),
            here.pid(),
            here.started(),
            now.plus(LENGTH));
    boolean ours =
        store.inTransaction(
            tx -> {
              String dead =
                  tx.leases()
                      .holder(name)
                      .filter(LeaseKeeper::isGone)
                      .map(Lease::holder)
                      .orElse("");
              return tx.leases().take(name, wanted, now, dead);
            });
    return ours
        ? Optional.of(HeldLease.start(store, clock, name, wanted.holder()))
        : Optional.empty();
  }

  private static boolean isGone(Lease lease) {
    return new ProcessIdentity(lease.host(), lease.pid(), lease.started()).isGone();
  }
}
