package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.time.Pause;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.RoundForecast;
import kr.proto14.engine.pool.RoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a round, top to bottom: detect, gather, forecast, seal, announce; and its end, which
 * {@link RoundEnd} tells: collect, reconcile, settle, report.
 *
 * <p>Each step is one transaction and may be run again: the second run changes nothing. A run that
 * dies anywhere is taken up by the next one where the last finished step left it.
 */
public final class RoundLife {
  private static final Logger LOG = LoggerFactory.getLogger(RoundLife.class);

  /** The call under which unreadable entries of the list are told, and their recovery. */
  private static final String ENTRIES = "entries";

  private static final Listing NOTHING_ELSE = new Listing(List.of(), List.of(), List.of());

  private final RoundSource source;
  private final Store store;
  private final ForecastPool forecasters;
  private final Announcer announcer;
  private final Budget budget;
  private final Clock clock;
  private final Steps steps;
  private final Incidents incidents;
  private final RoundEnd end;
  private final SecondOpinion secondOpinion;
  private final Substitute substitute;

  /**
   * A life wired to its sources, its records and its voice.
   *
   * @param second what rounds are compared with, and taken from where the first is out of reach
   * @param results where results are published, the first source's own page among them
   */
  public RoundLife(
      RoundSource source,
      Optional<RoundSource> second,
      List<ResultSource> results,
      Store store,
      ForecastPool forecasters,
      Announcer announcer,
      Reporter reporter,
      Budget budget,
      Clock clock,
      Pause pause,
      Steps steps) {
    this.source = requireNonNull(source, "source");
    this.store = requireNonNull(store, "store");
    this.forecasters = requireNonNull(forecasters, "forecasters");
    this.announcer = requireNonNull(announcer, "announcer");
    this.budget = requireNonNull(budget, "budget");
    this.clock = requireNonNull(clock, "clock");
    this.steps = requireNonNull(steps, "steps");
    this.incidents = new Incidents(store, announcer);
    this.end = new RoundEnd(source, results, store, incidents, reporter, this::now, pause, steps);
    this.secondOpinion = new SecondOpinion(second, incidents);
    this.substitute = new Substitute(second, store, incidents);
  }

  /** Looks for rounds on sale and takes each as far as it can go now. */
  public LifeReport follow() {
    Run run = new Run(source, store, incidents, steps);
    switch (source.listing()) {
      case Failed<Listing>(var fault) -> {
        run.failed("listing", fault, now());
        substitute
            .rounds(fault.kind(), run, now())
            .forEach(
                seen ->
                    run.add(safely(seen.round().id(), run, () -> take(seen, NOTHING_ELSE, run))));
      }
      case Fetched<Listing>(var listing) -> {
        run.succeeded("listing", now());
        judgeEntries(listing, run);
        listing
            .rounds()
            .forEach(
                listed -> run.add(safely(listed.id(), run, () -> detect(listed, listing, run))));
        run.forgetOthers(now());
      }
    }
    return run.report();
  }

  /**
   * Collects the results of rounds that wait for them, and settles and reports what is decided.
   *
   * @param asked these rounds, whatever became of them; none: those that wait, at most five
   */
  public LifeReport settle(List<RoundId> asked) {
    return end.settle(asked);
  }

  private void judgeEntries(Listing listing, Run run) {
    if (listing.refused().isEmpty()) {
      run.succeeded(ENTRIES, now());
    }
    listing.refused().forEach(fault -> run.failed(ENTRIES, fault, now()));
  }

  /** A round that our own code cannot take is told of, and does not hold up the others. */
  private Followed safely(RoundId id, Run run, Supplier<Followed> life) {
    try {
      return life.get();
    } catch (RuntimeException e) {
      LOG.error("the round {} failed", id, e);
      String detail = "Our own code failed with " + e.getClass().getSimpleName() + ".";
      String call = "round " + id;
      run.failed(call, new Fault(FaultKind.INTERNAL, source.name(), call, detail, null), now());
      return new Followed(id, Stage.FAILED, versions(id), detail);
    }
  }

  private Followed detect(ListedRound listed, Listing listing, Run run) {
    RoundId id = listed.id();
    if (!now().isBefore(listed.saleEnd())) {
      return new Followed(id, Stage.NOT_ON_SALE, versions(id), "its sale has ended");
    }
    String call = "detail " + id;
    return switch (source.detail(id)) {
      case Failed<RoundSnapshot>(var fault) -> {
        run.failed(call, fault, now());
        yield new Followed(id, Stage.FAILED, versions(id), fault.detail());
      }
      case Fetched<RoundSnapshot>(var snapshot) -> {
        run.succeeded(call, now());
        yield take(snapshot, listing, run);
      }
    };
  }

  private Followed take(RoundSnapshot snapshot, Listing listing, Run run) {
    Followed followed = gather(snapshot, listing, run);
    run.succeeded("round " + followed.id(), now());
    return followed;
  }

  private Followed gather(RoundSnapshot snapshot, Listing listing, Run run) {
    RoundId id = snapshot.round().id();
    Optional<Sealed<Prediction>> last = store.reading(tx -> new Records(tx).prediction(id));
    boolean predicted = last.filter(seal -> stands(seal.value(), snapshot)).isPresent();
    if (!predicted && isOpen(snapshot, now())) {
      Optional<String> doubt = secondOpinion.doubt(snapshot, run, now());
      if (doubt.isPresent()) {
        return new Followed(id, Stage.FAILED, versions(id), doubt.get());
      }
    }
    Instant recordedAt = now();
    store.inTransaction(tx -> tx.rounds().add(snapshot, recordedAt));
    steps.passed("gathered " + id);
    if (snapshot.status() == SaleStatus.UNKNOWN) {
      run.note(id + " is listed, but the status of its sale is none we know: taken as not open");
    }
    if (!isOpen(snapshot, recordedAt)) {
      return new Followed(
          id, Stage.NOT_ON_SALE, versions(id), "listed, but its sale is " + snapshot.status());
    }
    if (predicted) {
      run.succeeded(SecondOpinion.call(id), recordedAt);
      announceAgain(last.orElseThrow());
      return new Followed(id, Stage.UNCHANGED, versions(id), "");
    }
    run.gatherOdds(listing.fixedOdds(), this::now);
    return forecast(
        id, last.map(seal -> seal.value().version()).orElse(0) + 1, run.latest(recordedAt));
  }

  /** What rests on the second source is predicted anew as soon as Betman tells the round. */
  private static boolean stands(Prediction last, RoundSnapshot seen) {
    boolean confirmed =
        last.provenance() == Provenance.BETMAN || seen.provenance() != Provenance.BETMAN;
    return confirmed && last.round().samePairings(seen.round());
  }

  private static boolean isOpen(RoundSnapshot snapshot, Instant now) {
    return snapshot.status() == SaleStatus.OPEN && snapshot.round().onSaleAt(now);
  }

  /** Where the clock was set back meanwhile, the forecast still sees what this run recorded. */
  private Followed forecast(RoundId id, int version, Instant recorded) {
    Instant now = now();
    Instant asOf = now.isBefore(recorded) ? recorded : now;
    Known known = store.reading(tx -> Known.asOf(tx, id, asOf));
    return switch (forecasters.forecast(known.evidence())) {
      case RoundForecast.NotYet missing ->
          new Followed(
              id,
              Stage.NOT_YET,
              version - 1,
              String.format(
                  Locale.ROOT,
                  "no forecaster has inputs for %d of 14 matches",
                  missing.gaps().size()));
      case RoundForecast.Complete complete -> {
        steps.passed("forecast " + id);
        yield seal(
            new Prediction(
                known.snapshot().round(),
                version,
                asOf,
                complete.matches(),
                known.inputs(),
                known.snapshot().provenance()));
      }
    };
  }

  private Followed seal(Prediction prediction) {
    RoundId id = prediction.round().id();
    Followed followed =
        store.inTransaction(
            tx -> {
              // A run that lost its lease must not seal beside the run that took it.
              tx.seals().lock();
              Instant now = now();
              int versions = tx.predictions().versions(id);
              if (!prediction.round().onSaleAt(now)) {
                return new Followed(
                    id, Stage.NOT_ON_SALE, versions, "its sale ended while it was forecast");
              }
              if (versions != prediction.version() - 1) {
                return new Followed(
                    id, Stage.UNCHANGED, versions, "another run sealed it meanwhile");
              }
              Records records = new Records(tx);
              Sealed<Prediction> seal = records.seal(prediction, now);
              Sealed<Advice> advice = records.seal(budget.adviceFor(seal.value()), now);
              announce(tx, seal, advice.value(), now);
              return new Followed(id, Stage.PREDICTED, prediction.version(), "");
            });
    if (followed.stage() == Stage.PREDICTED) {
      steps.passed("sealed " + id);
    }
    return followed;
  }

  private int versions(RoundId id) {
    return store.reading(tx -> tx.predictions().versions(id));
  }

  /** A channel configured after the sealing still gets the message; nobody gets it twice. */
  private void announceAgain(Sealed<Prediction> seal) {
    RoundId id = seal.value().round().id();
    store.inTransaction(
        tx -> {
          new Records(tx)
              .advice(id, seal.value().version())
              .ifPresent(advice -> announce(tx, seal, advice.value(), now()));
          return null;
        });
  }

  private void announce(Tx tx, Sealed<Prediction> seal, Advice advice, Instant now) {
    Prediction prediction = seal.value();
    RoundSnapshot seen = tx.rounds().latest(prediction.round().id()).orElseThrow();
    Announcement announcement =
        new Announcement(prediction, seal.hash(), advice, seen.money(), seen.votes(), now);
    tx.outbox().add(announcer.predicted(announcement), now);
  }

  /** Instants are stored in milliseconds; finer ones would not compare equal once read back. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
