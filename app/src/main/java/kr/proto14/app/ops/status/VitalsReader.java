package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import kr.proto14.app.store.SafetyTable.Backup;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;

/** Reads the few things that tell whether work is being done. */
public final class VitalsReader {
  private static final String CHECK = "check";

  private final Store store;
  private final Clock clock;

  /** A reader of what a store holds. */
  public VitalsReader(Store store, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
  }

  /** All of it, as the database stood at one moment. */
  public Vitals read() {
    Instant now = clock.instant();
    return store.snapshot(tx -> read(tx, now));
  }

  private static Vitals read(Tx tx, Instant now) {
    return new Vitals(
        now,
        tx.standing().lastGood(CHECK),
        tx.standing().lastDelivery(),
        tx.safety().lastGoodBackup().map(Backup::at),
        tx.standing().queue(),
        tx.pause().since());
  }
}
