package kr.proto14.app.schedule;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.CorrectedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is renewed until it is closed. */
public final class HeldLease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

  private final Store store;
  private final Clock clock;
  private final String name;
  private final String holder;
  private final AtomicBoolean lost = new AtomicBoolean();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lease").factory());

  private HeldLease(Store store, Clock clock, String name, String holder) {
    this.store = store;
    this.clock = clock;
    this.name = name;
    this.holder = holder;
  }

  static HeldLease start(Store store, Clock clock, String name, String holder) {
    HeldLease lease = new HeldLease(store, clock, name, holder);
    long beat = LeaseKeeper.HEARTBEAT.toMillis();
    var _ = lease.heart.scheduleAtFixedRate(lease::renew, beat, beat, TimeUnit.MILLISECONDS);
    return lease;
  }

  /** Whether another process has taken the lease: what is under way must not go on. */
  public boolean isLost() {
    return lost.get();
  }

  void renew() {
    try {
      CorrectedClock.correct(clock, store::time);
      boolean ours =
          store.inTransaction(
              tx -> tx.leases().renew(name, holder, clock.instant().plus(LeaseKeeper.LENGTH)));
      failing.set(false);
      if (!ours && !lost.getAndSet(true)) {
        LOG.warn("the lease {} was taken by another process", name);
      }
    } catch (RuntimeException e) {
      // A full disk or a database that is gone for hours would fill the log, a trace every 5 s.
      if (!failing.getAndSet(true)) {
        LOG.warn("the lease {} could not be renewed", name, e);
      }
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    try {
      store.inTransaction(
          tx -> {
            tx.leases().release(name, holder);
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warn("the lease {} could not be given back and will run out", name, e);
    }
  }
}
