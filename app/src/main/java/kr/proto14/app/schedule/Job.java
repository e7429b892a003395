package kr.proto14.app.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job: it works, then delivers what there is to tell; one run of it at a time. */
public final class Job {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Supplier<LifeReport> work;
  private final LeaseKeeper leases;
  private final Courier courier;
  private final Store store;
  private final Clock clock;

  /**
   * A job wired to what it runs.
   *
   * @param name its name in the record of runs, and of its lease
   */
  public Job(
      String name,
      Supplier<LifeReport> work,
      LeaseKeeper leases,
      Courier courier,
      Store store,
      Clock clock) {
    this.name = requireNonNull(name, "name");
    this.work = requireNonNull(work, "work");
    this.leases = requireNonNull(leases, "leases");
    this.courier = requireNonNull(courier, "courier");
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
  }

  /** What came of a run. */
  public sealed interface Result {
    /** It ran to its end. */
    record Done(LifeReport life, DeliveryReport delivery) implements Result {
      /** Whether nothing failed and every delivery went well. */
      public boolean wentWell() {
        return life.faults().isEmpty() && delivery.everythingArrived();
      }
    }

    /** Another process is at it: it did not finish in time, or took the lease from a slow run. */
    record Busy() implements Result {}
  }

  /**
   * Runs once.
   *
   * @throws InterruptedException if interrupted while another run is waited for
   */
  public Result run() throws InterruptedException {
    Optional<HeldLease> taken = leases.take(name, PATIENCE);
    if (taken.isEmpty()) {
      return new Result.Busy();
    }
    try (HeldLease lease = taken.get()) {
      long run = store.inTransaction(tx -> tx.jobRuns().started(name, clock.instant()));
      return recorded(run, lease);
    }
  }

  private Result recorded(long run, HeldLease lease) {
    boolean wentWell = false;
    try {
      LifeReport report = worked();
      if (lease.isLost()) {
        return new Result.Busy();
      }
      Result.Done done = new Result.Done(report, courier.deliverDue());
      wentWell = done.wentWell();
      return done;
    } finally {
      ended(run, wentWell);
    }
  }

  /** What waits in the outbox goes out even where the work fails. */
  private LifeReport worked() {
    try {
      return work.get();
    } catch (RuntimeException e) {
      courier.deliverDue();
      throw e;
    }
  }

  /** A record that cannot be written must not hide what the run itself came to. */
  private void ended(long run, boolean wentWell) {
    try {
      store.inTransaction(
          tx -> {
            tx.jobRuns().ended(run, wentWell, clock.instant());
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warn("the end of a run of {} could not be recorded", name, e);
    }
  }
}
