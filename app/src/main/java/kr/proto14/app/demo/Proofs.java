package kr.proto14.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.proto14.app.round.Records;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.RoundId;

/** Looks whether everything happened in the season as it must. */
final class Proofs {
  private static final int ALL = 10_000;
  private static final int STARTS = 2;
  private static final int MONDAYS = 2;

  private final Store store;
  private final Audit audit;
  private final int evenings;
  private final List<OutboxKey> told;
  private final List<Slot> slots;

  Proofs(Store store, Audit audit, int evenings) {
    this.store = store;
    this.audit = audit;
    this.evenings = evenings;
    this.told =
        store.outbox().latest(ALL).stream()
            .map(OutboxMessage::key)
            .filter(key -> key.part() == 1)
            .toList();
    this.slots = store.reading(tx -> tx.slots().between(Instant.EPOCH, Script.END));
  }

  List<Proof> all() {
    return Stream.of(
            new Proof("started", told("start") == STARTS && told("stop") == 1),
            new Proof("predicted", predicted()),
            new Proof("refreshed", second()),
            new Proof("blocked", told("error") >= 2 && told("recovered") == 1),
            new Proof("caught-up", told("catch-up") == 1 && hasLate()),
            new Proof("reported", reported(Repertoire.BASKETBALL) && reported(Repertoire.MIDWEEK)),
            new Proof("daily", told("daily") == evenings),
            new Proof("weekly", weekly()),
            new Proof("backed-up", ran(JobName.BACKUP) && ran(JobName.DRILL)),
            new Proof("delivered", audit.post().isClean() && audit.post().repeated().isEmpty()),
            new Proof("accounted", audit.unaccounted().isEmpty()),
            new Proof("chain", audit.chainWhole() && audit.links() > 0))
        .filter(proof -> !proof.key().equals("refreshed") || isRefreshed())
        .toList();
  }

  private boolean predicted() {
    List<RoundId> rounds = List.of(Repertoire.BASKETBALL, Repertoire.MIDWEEK, Repertoire.WEEKEND);
    return rounds.stream().allMatch(this::sealedAndTold)
        && store.reading(tx -> tx.predictions().firstSealedSince(Instant.EPOCH)).size()
            == rounds.size();
  }

  private boolean sealedAndTold(RoundId id) {
    return store.reading(tx -> new Records(tx).prediction(id, 1)).isPresent()
        && told.stream()
            .filter(key -> key.event().equals("prediction") && key.version() == 1)
            .anyMatch(key -> key.subject().equals(id.toString()));
  }

  /** Whether rounds are read again before their deadline at all: a user may have set none. */
  private boolean isRefreshed() {
    return slots.stream().anyMatch(slot -> isOf(slot, JobName.REFRESH));
  }

  /** Moved odds lead to a second version. */
  private boolean second() {
    return store.reading(tx -> new Records(tx).prediction(Repertoire.MIDWEEK, 2)).isPresent();
  }

  private boolean reported(RoundId id) {
    return store.reading(tx -> new Records(tx).settlement(id)).isPresent()
        && told.stream()
            .filter(key -> key.event().equals("report"))
            .anyMatch(key -> key.subject().equals(id.toString()));
  }

  private boolean weekly() {
    return told.stream()
            .filter(key -> key.event().equals("weekly"))
            .map(OutboxKey::subject)
            .distinct()
            .count()
        == MONDAYS;
  }

  private boolean hasLate() {
    return slots.stream().map(Slot::state).anyMatch(Predicate.isEqual(SlotState.LATE));
  }

  private boolean ran(JobName job) {
    return slots.stream().filter(slot -> isOf(slot, job)).anyMatch(Slot::wentWell)
        && slots.stream()
            .filter(slot -> isOf(slot, job) && slot.state() != SlotState.SKIPPED)
            .allMatch(Slot::wentWell);
  }

  private static boolean isOf(Slot slot, JobName job) {
    return slot.key().job().equals(job.key());
  }

  private long told(String event) {
    return told.stream().filter(key -> key.event().equals(event)).count();
  }
}
