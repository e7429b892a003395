package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.proto14.app.round.Plight.Lack;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.ListedTable.Deadline;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.OutboxTable.Standing;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.RoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator of rounds near their deadline whose prediction is missing or has not arrived:
 * six hours, three hours and one hour before the sale ends, each once.
 *
 * <p>Of thresholds that passed unseen only the last is told. When the prediction arrives after all,
 * or the deadline passes without it, that is told once too. It is about delivery only: what the
 * user makes of a prediction is the user's own affair. Any run may be repeated.
 */
public final class Escalation {
  /** What is told of a round under this event, by threshold. */
  public static final String EVENT = "escalation";

  /** The event that ends it. */
  public static final String ARRIVED = "escalation-over";

  /** The event of a deadline that passed. */
  public static final String MISSED = "missed";

  private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
  private static final List<Duration> THRESHOLDS =
      List.of(Duration.ofHours(6), Duration.ofHours(3), Duration.ofHours(1));

  /** A message that was written just now, and that no channel has refused, is on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  /** How long after its deadline a missed round is still worth a word. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final Store store;
  private final OperatorVoice voice;
  private final Clock clock;

  public Escalation(Store store, OperatorVoice voice, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.voice = requireNonNull(voice, "voice");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Looks at all rounds near their deadline, and past it; cheap, and best called every minute. */
  public LifeReport escalate() {
    Instant now = clock.instant();
    List<Note> notes = new ArrayList<>();
    List<Deadline> near =
        store.reading(
            tx -> tx.listed().endingBetween(now.minus(NEWS), now.plus(THRESHOLDS.getFirst())));
    for (Deadline deadline : near) {
      store
          .inTransaction(
              tx ->
                  now.isBefore(deadline.saleEnd())
                      ? judge(tx, deadline, now)
                      : close(tx, deadline, now))
          .ifPresent(
              note -> {
                LOG.warn("{}", note);
                notes.add(note);
              });
    }
    return new LifeReport(List.of(), List.of(), notes);
  }

  private Optional<Note> judge(Tx tx, Deadline deadline, Instant now) {
    RoundId id = deadline.id();
    int told = tx.outbox().newestVersion(id.toString(), EVENT);
    int version = tx.predictions().versions(id);
    List<Standing> parts = tx.outbox().deliveries(id.toString(), "prediction", version);
    if (version > 0 && hasArrived(parts)) {
      return told == 0 ? Optional.empty() : over(tx, deadline, told, now);
    }
    int threshold = threshold(Duration.between(now, deadline.saleEnd()));
    if (threshold <= told || isOnItsWay(parts, now)) {
      return Optional.empty();
    }
    Plight plight = plight(tx, deadline, version, parts, threshold, now);
    int added = tx.outbox().add(voice.escalation(plight), now);
    return added == 0
        ? Optional.empty()
        : Optional.of(
            new Note(
                "lacking-" + plight.lack().name().toLowerCase(Locale.ROOT),
                Map.of("round", id.toString(), "threshold", Integer.toString(threshold))));
  }

  private static boolean hasArrived(List<Standing> parts) {
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.state() == OutboxState.SENT);
  }

  private static boolean isOnItsWay(List<Standing> parts, Instant now) {
    return !parts.isEmpty()
        && parts.stream()
            .filter(part -> part.state() != OutboxState.SENT)
            .allMatch(
                part ->
                    part.state() != OutboxState.DEAD
                        && part.lastError() == null
                        && part.writtenAt().plus(ON_ITS_WAY).isAfter(now));
  }

  /** The last threshold that has passed, 1-3. */
  private static int threshold(Duration left) {
    return (int) THRESHOLDS.stream().filter(from -> left.compareTo(from) <= 0).count();
  }

  private static Plight plight(
      Tx tx, Deadline deadline, int version, List<Standing> parts, int threshold, Instant now) {
    Optional<String> lastError =
        parts.stream().map(Standing::lastError).filter(Objects::nonNull).findFirst();
    Instant since =
        parts.stream()
            .filter(part -> part.state() != OutboxState.SENT)
            .map(Standing::writtenAt)
            .min(Instant::compareTo)
            .orElse(deadline.since());
    List<Fault> faults =
        version > 0
            ? List.of()
            : tx.incidents().allOpen().stream()
                .map(open -> open.fault())
                .filter(fault -> concerns(fault, deadline.id()))
                .toList();
    Lack lack = version == 0 ? Lack.PREDICTION : Lack.DELIVERY;
    return new Plight(
        deadline.id(), deadline.saleEnd(), lack, since, faults, lastError, threshold, now);
  }

  /** Faults of other rounds are not why this one lacks anything. */
  private static boolean concerns(Fault fault, RoundId id) {
    String[] call = fault.call().split(" ", 2);
    return call.length == 1
        || call[1].equals(id.toString())
        || fault.source().equals(JobTrouble.SOURCE);
  }

  private Optional<Note> over(Tx tx, Deadline deadline, int told, Instant now) {
    int added = tx.outbox().add(voice.arrived(deadline.id(), deadline.saleEnd(), told, now), now);
    return added == 0 ? Optional.empty() : Optional.of(about("arrived-late", deadline));
  }

  private Optional<Note> close(Tx tx, Deadline deadline, Instant now) {
    String subject = deadline.id().toString();
    int told = tx.outbox().newestVersion(subject, EVENT);
    boolean over = tx.outbox().newestVersion(subject, ARRIVED) >= told;
    if (told == 0 || over) {
      return Optional.empty();
    }
    int version = tx.predictions().versions(deadline.id());
    if (version > 0 && hasArrived(tx.outbox().deliveries(subject, "prediction", version))) {
      return over(tx, deadline, told, now);
    }
    int added = tx.outbox().add(voice.missed(deadline.id(), deadline.saleEnd(), now), now);
    return added == 0 ? Optional.empty() : Optional.of(about("deadline-missed", deadline));
  }

  private static Note about(String key, Deadline deadline) {
    return new Note(key, Map.of("round", deadline.id().toString()));
  }
}
