package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.ai.Standing;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.RoundId;

/** Seals a prediction with its ticket and tells of it, all in one transaction. */
final class Sealing {
  private final Store store;
  private final Announcer announcer;
  private final Budget budget;
  private final Supplier<Instant> now;
  private final Steps steps;

  /**
   * @param now the present in whole milliseconds
   */
  Sealing(Store store, Announcer announcer, Budget budget, Supplier<Instant> now, Steps steps) {
    this.store = store;
    this.announcer = requireNonNull(announcer, "announcer");
    this.budget = requireNonNull(budget, "budget");
    this.now = now;
    this.steps = steps;
  }

  Followed seal(Prediction prediction) {
    RoundId id = prediction.round().id();
    Followed followed =
        store.inTransaction(
            tx -> {
              // A run that lost its lease must not seal beside the run that took it.
              tx.seals().lock();
              Instant at = now.get();
              int versions = tx.predictions().versions(id);
              if (!prediction.round().onSaleAt(at)) {
                return new Followed(
                    id, Stage.NOT_ON_SALE, versions, "its sale ended while it was forecast");
              }
              if (versions != prediction.version() - 1) {
                return new Followed(
                    id, Stage.UNCHANGED, versions, "another run sealed it meanwhile");
              }
              Records records = new Records(tx);
              Sealed<Prediction> seal = records.seal(prediction, at);
              Sealed<Advice> advice = records.seal(budget.adviceFor(seal.value()), at);
              announce(tx, seal, advice.value(), at);
              return new Followed(id, Stage.PREDICTED, prediction.version(), "");
            });
    if (followed.stage() == Stage.PREDICTED) {
      steps.passed("sealed " + id);
    }
    return followed;
  }

  int versions(RoundId id) {
    return store.reading(tx -> tx.predictions().versions(id));
  }

  /** A channel configured after the sealing still gets the message; nobody gets it twice. */
  void announceAgain(Sealed<Prediction> seal) {
    RoundId id = seal.value().round().id();
    store.inTransaction(
        tx -> {
          new Records(tx)
              .advice(id, seal.value().version())
              .ifPresent(advice -> announce(tx, seal, advice.value(), now.get()));
          return null;
        });
  }

  private void announce(Tx tx, Sealed<Prediction> seal, Advice advice, Instant at) {
    Prediction prediction = seal.value();
    RoundSnapshot seen = tx.rounds().latest(prediction.round().id()).orElseThrow();
    Optional<Revision> revision = revision(tx, prediction);
    Announcement announcement =
        new Announcement(
            prediction,
            seal.hash(),
            advice,
            seen.money(),
            seen.votes(),
            at,
            revision,
            Standing.asOf(tx, prediction.round(), prediction.asOf()).reasons());
    List<NewMessage> message = announcer.predicted(announcement);
    if (revision.filter(it -> it.isQuiet(prediction, advice.ticket())).isPresent()) {
      tx.outbox().edit(announcer.updated(announcement), message, at);
    } else {
      tx.outbox().add(message, at);
    }
  }

  private static Optional<Revision> revision(Tx tx, Prediction prediction) {
    RoundId id = prediction.round().id();
    int version = prediction.version() - 1;
    Records records = new Records(tx);
    return version == 0
        ? Optional.empty()
        : records
            .prediction(id, version)
            .flatMap(
                before ->
                    records
                        .advice(id, version)
                        .map(old -> Revision.of(before.value(), old.value(), prediction)));
  }
}
