package kr.proto14.app.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.round.RoundLife;
import kr.proto14.app.store.Store;

/** The job that looks for rounds on sale, predicts them and tells the user; one run at a time. */
public final class Check {
  private static final String LEASE = "check";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RAW_KEPT_FOR = Duration.ofDays(90);

  private final LeaseKeeper leases;
  private final RoundLife life;
  private final Courier courier;
  private final Store store;
  private final Clock clock;

  /** A job wired to what it runs. */
  public Check(LeaseKeeper leases, RoundLife life, Courier courier, Store store, Clock clock) {
    this.leases = requireNonNull(leases, "leases");
    this.life = requireNonNull(life, "life");
    this.courier = requireNonNull(courier, "courier");
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
  }

  /** What came of a run. */
  public sealed interface Result {
    /** It ran to its end. */
    record Done(LifeReport life, DeliveryReport delivery) implements Result {
      /** Whether the list, every detail and every delivery went well. */
      public boolean wentWell() {
        return life.faults().isEmpty() && delivery.everythingArrived();
      }
    }

    /** Another process is at it: it did not finish in time, or took the lease from a slow run. */
    record Busy() implements Result {}
  }

  /** What waits in the outbox goes out even where the round's life fails. */
  private LifeReport followed() {
    try {
      return life.follow();
    } catch (RuntimeException e) {
      courier.deliverDue();
      throw e;
    }
  }

  /**
   * Runs once.
   *
   * @throws InterruptedException if interrupted while another run is waited for
   */
  public Result run() throws InterruptedException {
    Optional<HeldLease> taken = leases.take(LEASE, PATIENCE);
    if (taken.isEmpty()) {
      return new Result.Busy();
    }
    try (HeldLease lease = taken.get()) {
      LifeReport report = followed();
      if (lease.isLost()) {
        return new Result.Busy();
      }
      DeliveryReport delivery = courier.deliverDue();
      store.inTransaction(tx -> tx.raw().dropOlderThan(clock.instant().minus(RAW_KEPT_FOR)));
      return new Result.Done(report, delivery);
    }
  }
}
