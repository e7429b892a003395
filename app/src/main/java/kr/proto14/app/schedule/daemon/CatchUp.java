package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.proto14.app.notify.message.CaughtUp;
import kr.proto14.app.notify.message.ScheduleWriter;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.schedule.ledger.Reasons;
import kr.proto14.app.store.OutageTable.Outage;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;

/** Explains once what an outage cost, as soon as all of it is caught up with. */
final class CatchUp {
  private static final Duration LONGEST_RUN = Duration.ofHours(1);

  private final Store store;
  private final Ledger ledger;
  private final ScheduleWriter writer;
  private final Clock clock;

  CatchUp(Store store, Ledger ledger, ScheduleWriter writer, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.ledger = requireNonNull(ledger, "ledger");
    this.writer = requireNonNull(writer, "writer");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Tells of every outage that nobody was told of and whose slots are all settled. */
  void explain() {
    if (store.reading(tx -> tx.outages().untold()).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    store.inTransaction(
        tx -> {
          tx.outages().untold().stream()
              .filter(outage -> isOver(tx, outage))
              .forEach(outage -> explain(tx, outage, now));
          return null;
        });
  }

  private boolean isOver(Tx tx, Outage outage) {
    return Arrays.stream(JobName.values()).allMatch(job -> ledger.isSettled(tx, job, outage.to()));
  }

  private void explain(Tx tx, Outage outage, Instant now) {
    List<CaughtUp.Line> lines = lines(tx, outage);
    if (!lines.isEmpty()) {
      CaughtUp told =
          new CaughtUp(outage.id(), outage.cause().key(), outage.from(), outage.to(), lines, now);
      tx.outbox().add(writer.caughtUp(told), now);
    }
    tx.outages().told(outage.id(), now);
  }

  private List<CaughtUp.Line> lines(Tx tx, Outage outage) {
    List<CaughtUp.Line> lines = new ArrayList<>();
    for (JobName job : JobName.values()) {
      Instant from = outage.from().minus(ledger.offset(job)).minus(LONGEST_RUN);
      List<Slot> slots =
          tx.slots().between(from, outage.to().plusMillis(1)).stream()
              .filter(slot -> slot.key().job().equals(job.key()))
              .filter(slot -> isCostOf(slot, outage))
              .toList();
      if (!slots.isEmpty()) {
        lines.add(line(job, slots));
      }
    }
    return lines;
  }

  /** A run that the outage cut down had begun before it. */
  private static boolean isCostOf(Slot slot, Outage outage) {
    Instant ended = slot.endedAt();
    return slot.reason().equals(outage.cause().key())
        || (slot.reason().equals(Reasons.DIED) && (ended == null || !ended.isBefore(outage.to())));
  }

  private static CaughtUp.Line line(JobName job, List<Slot> slots) {
    return new CaughtUp.Line(
        job.key(),
        (int) slots.stream().filter(slot -> slot.state() != SlotState.LATE).count(),
        slots.stream()
            .filter(slot -> slot.state() == SlotState.LATE)
            .map(Slot::startedAt)
            .filter(Objects::nonNull)
            .toList());
  }
}
