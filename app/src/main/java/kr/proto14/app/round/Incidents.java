package kr.proto14.app.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.proto14.app.round.StormGuard.Event;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.IncidentTable.Incident;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;

/** Tells of a fault once, reminds while it lasts, and tells once when it is over. */
final class Incidents {
  /** A little less than six hours: a run that is due every six starts some seconds off. */
  static final Duration REMIND_EVERY = Duration.ofHours(6).minusMinutes(15);

  static final Duration FORGET_AFTER = Duration.ofDays(1);

  private final Store store;
  private final Announcer announcer;
  private final StormGuard guard;

  Incidents(Store store, Announcer announcer) {
    this.store = store;
    this.announcer = announcer;
    this.guard = new StormGuard(announcer);
  }

  /** A call failed. */
  void failed(Fault fault, Instant now) {
    store.inTransaction(
        tx -> {
          Optional<Incident> open = tx.incidents().open(fault.source(), fault.call());
          if (open.isEmpty()) {
            tell(tx, tx.incidents().add(fault, now), 0, now);
          } else {
            metAgain(tx, open.get(), fault, now);
          }
          return null;
        });
  }

  private void metAgain(Tx tx, Incident open, Fault fault, Instant now) {
    tx.incidents().metAgain(open.id(), fault, now);
    if (!open.lastToldAt().plus(REMIND_EVERY).isAfter(now)) {
      tx.incidents().reminded(open.id(), now);
      Incident current =
          new Incident(open.id(), fault, open.openedAt(), now, now, open.reminders() + 1);
      tell(tx, current, current.reminders(), now);
    }
  }

  private void tell(Tx tx, Incident incident, int reminder, Instant now) {
    Trouble trouble = trouble(incident, now);
    Event event = reminder == 0 ? Event.ERROR : Event.REMINDER;
    guard.tell(tx, event, trouble, announcer.trouble(trouble, reminder), now);
  }

  /** Reminds of what failed lately and is not known to be over, though it was not met again. */
  void remind(String source, Instant now) {
    List<Incident> due =
        store.reading(
            tx ->
                tx.incidents().allOpen().stream()
                    .filter(open -> open.fault().source().equals(source))
                    .filter(open -> !open.lastToldAt().plus(REMIND_EVERY).isAfter(now))
                    .filter(open -> open.lastMetAt().plus(FORGET_AFTER).isAfter(now))
                    .toList());
    due.forEach(
        open ->
            store.inTransaction(
                tx -> {
                  tx.incidents().reminded(open.id(), now);
                  tell(tx, open, open.reminders() + 1, now);
                  return null;
                }));
  }

  /** What is wrong with a call until it succeeds. */
  Optional<Fault> lasting(String source, String call) {
    return store.reading(tx -> tx.incidents().open(source, call)).map(Incident::fault);
  }

  /** A call succeeded: what was wrong with it is over. */
  void succeeded(String source, String call, Instant now) {
    if (store.reading(tx -> tx.incidents().open(source, call)).isEmpty()) {
      return;
    }
    store.inTransaction(
        tx -> {
          tx.incidents().open(source, call).ifPresent(incident -> recover(tx, incident, now));
          return null;
        });
  }

  private void recover(Tx tx, Incident incident, Instant now) {
    tx.incidents().close(incident.id(), now);
    Trouble trouble = trouble(incident, now);
    guard.tell(tx, Event.RECOVERED, trouble, announcer.recovered(trouble), now);
  }

  /**
   * Calls that nobody has made for a day are over without a word: their round's sale has ended. One
   * list without the round, which may be a slip of the site, ends nothing.
   */
  void forget(String source, Set<String> stillMade, Instant now) {
    forget(fault -> fault.source().equals(source) && !stillMade.contains(fault.call()), now);
  }

  /**
   * Likewise of all sources but one and our own jobs: what asked them may be switched off, or have
   * no question.
   */
  void forgetAside(String source, Instant now) {
    forget(
        fault -> !fault.source().equals(source) && !fault.source().equals(JobTrouble.SOURCE), now);
  }

  private void forget(Predicate<Fault> which, Instant now) {
    store.inTransaction(
        tx -> {
          tx.incidents().allOpen().stream()
              .filter(incident -> which.test(incident.fault()))
              .filter(incident -> !incident.lastMetAt().plus(FORGET_AFTER).isAfter(now))
              .forEach(incident -> tx.incidents().close(incident.id(), now));
          return null;
        });
  }

  private static Trouble trouble(Incident incident, Instant now) {
    return new Trouble(incident.id(), incident.fault(), incident.openedAt(), now);
  }
}
