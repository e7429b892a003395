package kr.proto14.app.schedule.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accounts for every expected slot: it runs on time or late, or is skipped, or missed, and each of
 * the last three says why. Safe for several daemons as long as one at a time has the turn of a job.
 */
public final class Ledger {
  /** A slot by the calendar. */
  public static final String CALENDAR = "calendar";

  /** A slot of the check that a daemon makes when it starts. */
  public static final String START = "start";

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** A mark so far ahead was not made by a clock that is right; less passes by itself. */
  private static final Duration AHEAD = Duration.ofHours(3);

  private final Store store;
  private final Calendar calendar;
  private final Offsets offsets;
  private final Exemptions exemptions;
  private final Clock clock;

  /**
   * A ledger in a database.
   *
   * @param offsets how long after its slot a job starts
   * @param exemptions which slots are left out on purpose
   */
  public Ledger(
      Store store, Calendar calendar, Offsets offsets, Exemptions exemptions, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.calendar = requireNonNull(calendar, "calendar");
    this.offsets = requireNonNull(offsets, "offsets");
    this.exemptions = requireNonNull(exemptions, "exemptions");
    this.clock = requireNonNull(clock, "clock");
  }

  /** How long after its slot a run of a job is meant to start; the same for every slot. */
  @FunctionalInterface
  public interface Offsets {
    /** Not negative. */
    Duration of(JobName job);
  }

  /** Which slots are left out on purpose. */
  @FunctionalInterface
  public interface Exemptions {
    /** Why a slot is left out, empty where it runs. */
    Optional<String> reason(Tx tx, Slot.Key slot, String kind);
  }

  /**
   * Settles what is due of a job: what will never run is written down, and what must run is
   * returned. One run does for all of it, and each slot says of itself why it is late.
   */
  public List<Piece> open(JobName job) {
    Instant now = clock.instant();
    return store.inTransaction(
        tx -> {
          Duration offset = offsets.of(job);
          Instant upTo = now.minus(offset);
          List<Slot> rows = tx.slots().open(job.key(), upTo);
          Set<Slot.Key> died = keys(rows.stream().filter(r -> r.state() == SlotState.RUNNING));
          List<Due> due = due(tx, job, rows, upTo, now);
          if (due.isEmpty()) {
            return List.of();
          }
          Reasons reasons =
              new Reasons(tx.outages().touching(due.getFirst().key().due(), now), died, offset);
          return settle(tx, job, due, reasons, now);
        });
  }

  /** A slot that is due, and why it was expected. */
  private record Due(Slot.Key key, String kind) {}

  private List<Due> due(Tx tx, JobName job, List<Slot> rows, Instant upTo, Instant now) {
    Optional<Instant> accounted = accounted(tx, job, upTo, now);
    Stream<Due> fixed =
        accounted.stream()
            .flatMap(from -> calendar.between(job, from, upTo).stream())
            .map(at -> new Due(new Slot.Key(job.key(), at, ""), CALENDAR));
    tx.watermarks().advance(job.key(), accounted.isPresent() ? upTo : now);
    Set<Slot.Key> known = keys(rows.stream());
    return Stream.concat(
            rows.stream().map(row -> new Due(row.key(), row.kind())),
            fixed.filter(slot -> !known.contains(slot.key())))
        .sorted(Comparator.comparing(slot -> slot.key().due()))
        .toList();
  }

  /**
   * Until when the calendar is accounted for. A clock that was far ahead must not leave us without
   * slots until that time has come.
   */
  private static Optional<Instant> accounted(Tx tx, JobName job, Instant upTo, Instant now) {
    Optional<Instant> accounted = tx.watermarks().of(job.key());
    if (accounted.filter(mark -> mark.isAfter(now.plus(AHEAD))).isEmpty()) {
      return accounted;
    }
    LOG.warn("{} was accounted for until {}: the clock was ahead", job.key(), accounted.get());
    tx.watermarks().setBack(job.key(), upTo);
    tx.slots().forgetFinalAfter(job.key(), upTo);
    return Optional.of(upTo);
  }

  private List<Piece> settle(Tx tx, JobName job, List<Due> due, Reasons reasons, Instant now) {
    List<Due> wanted = new ArrayList<>();
    for (Due slot : due) {
      Optional<String> exemption = exemptions.reason(tx, slot.key(), slot.kind());
      if (exemption.isPresent()) {
        tx.slots().drop(slot.key(), slot.kind(), SlotState.SKIPPED, exemption.get(), now);
      } else {
        wanted.add(slot);
      }
    }
    CatchUpRule rule = CatchUpRule.of(job);
    // One run does for a slot beside the calendar and the last one of the calendar before it.
    Set<Slot.Key> runnable =
        new LinkedHashSet<>(rule.runnable(keys(wanted, slot -> slot.kind().equals(CALENDAR)), now));
    runnable.addAll(rule.runnable(keys(wanted, _ -> true), now));
    for (Due slot : wanted) {
      if (runnable.contains(slot.key())) {
        tx.slots().plan(slot.key(), slot.kind(), now);
      } else {
        drop(tx, slot, reasons.lateness(slot.key(), now), now);
      }
    }
    return runnable.isEmpty()
        ? List.of()
        : List.of(piece(job, List.copyOf(runnable), reasons, now));
  }

  private static List<Slot.Key> keys(List<Due> slots, Predicate<Due> which) {
    return slots.stream().filter(which).map(Due::key).toList();
  }

  private static void drop(Tx tx, Due slot, String lateness, Instant now) {
    String reason = lateness.isEmpty() ? Reasons.SUPERSEDED : lateness;
    SlotState state =
        Reasons.isChosen(reason) || lateness.isEmpty() ? SlotState.SKIPPED : SlotState.MISSED;
    tx.slots().drop(slot.key(), slot.kind(), state, reason, now);
  }

  private static Piece piece(JobName job, List<Slot.Key> slots, Reasons reasons, Instant now) {
    return new Piece(
        UUID.randomUUID().toString(),
        job,
        slots,
        slots.stream().map(key -> reasons.lateness(key, now)).toList());
  }

  /**
   * Expects a run that starts at a moment, beside those of the calendar.
   *
   * @param kind why, such as {@code start}
   */
  public void expect(JobName job, Instant startsAt, String subject, String kind) {
    Slot.Key key = new Slot.Key(job.key(), startsAt.minus(offsets.of(job)), subject);
    store.inTransaction(tx -> tx.slots().plan(key, kind, clock.instant()));
  }

  /** A run starts. */
  public void start(Piece piece) {
    Instant now = clock.instant();
    store.inTransaction(
        tx -> {
          piece.slots().forEach(key -> tx.slots().start(key, CALENDAR, piece.run(), now));
          return null;
        });
  }

  /** A run is over. */
  public void ran(Piece piece, boolean wentWell) {
    Instant now = clock.instant();
    store.inTransaction(
        tx -> {
          for (int i = 0; i < piece.slots().size(); i++) {
            String late = piece.lateness().get(i);
            SlotState state = late.isEmpty() ? SlotState.RAN : SlotState.LATE;
            tx.slots().end(piece.slots().get(i), piece.run(), state, late, wentWell, now);
          }
          return null;
        });
  }

  /** Another run of the job was under way, which does the same work. */
  public void wasBusy(Piece piece) {
    end(piece, SlotState.SKIPPED, Reasons.BUSY);
  }

  /** A daemon that stops leaves it to the next one. */
  public void handBack(Piece piece) {
    end(piece, SlotState.PLANNED, "");
  }

  private void end(Piece piece, SlotState state, String reason) {
    Instant now = clock.instant();
    store.inTransaction(
        tx -> {
          piece.slots().forEach(k -> tx.slots().end(k, piece.run(), state, reason, false, now));
          return null;
        });
  }

  /** When a job must be looked at next. */
  public Optional<Instant> next(JobName job) {
    return store.reading(
        tx -> {
          Instant from = tx.watermarks().of(job.key()).orElseGet(clock::instant);
          return Stream.concat(
                  calendar.next(job, from).stream(), tx.slots().nextPlanned(job.key()).stream())
              .min(Instant::compareTo)
              .map(due -> due.plus(offsets.of(job)));
        });
  }

  /** How long after its slot a run of a job is meant to start. */
  public Duration offset(JobName job) {
    return offsets.of(job);
  }

  /** Whether nothing of a job that was due by a moment is left to be settled or run. */
  public boolean isSettled(Tx tx, JobName job, Instant by) {
    Instant upTo = by.minus(offsets.of(job));
    boolean accounted =
        tx.watermarks()
            .of(job.key())
            .map(from -> calendar.between(job, from, upTo).isEmpty())
            .orElse(true);
    return accounted && tx.slots().open(job.key(), upTo).isEmpty();
  }

  private static Set<Slot.Key> keys(Stream<Slot> slots) {
    return slots.map(Slot::key).collect(Collectors.toSet());
  }
}
