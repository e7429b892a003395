package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.ai.PanelDesk;
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
import kr.proto14.app.time.Pause;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.RoundForecast;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a round, top to bottom: detect, gather, forecast, seal, announce, refresh; and its
 * end, which {@link RoundEnd} tells: collect, reconcile, settle, report.
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
  private final PanelDesk panel;
  private final ForecastPool forecasters;
  private final Clock clock;
  private final Steps steps;
  private final Incidents incidents;
  private final RoundEnd end;
  private final SecondOpinion secondOpinion;
  private final Substitute substitute;
  private final Sealing sealing;
  private final RefreshRule refreshRule;

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
      PanelDesk panel,
      ForecastPool forecasters,
      Announcer announcer,
      Reporter reporter,
      Budget budget,
      RefreshRule refreshRule,
      Clock clock,
      Pause pause,
      Steps steps) {
    this.source = requireNonNull(source, "source");
    this.store = requireNonNull(store, "store");
    this.panel = requireNonNull(panel, "panel");
    this.forecasters = requireNonNull(forecasters, "forecasters");
    this.refreshRule = requireNonNull(refreshRule, "refreshRule");
    this.clock = requireNonNull(clock, "clock");
    this.steps = requireNonNull(steps, "steps");
    this.incidents = new Incidents(store, announcer);
    this.end = new RoundEnd(source, results, store, incidents, reporter, this::now, pause, steps);
    this.secondOpinion = new SecondOpinion(second, incidents);
    this.substitute = new Substitute(second, store, incidents);
    this.sealing = new Sealing(store, announcer, budget, this::now, steps);
  }

  /** Looks for rounds on sale and takes each as far as it can go now. */
  public LifeReport follow() {
    Run run = new Run(source, store, incidents, steps, false);
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
        listed(listing, run);
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
   * Reads rounds again whose sale ends soon, and forecasts them again. Where that moved a sealed
   * prediction far enough, a new version replaces it; where nothing is sealed yet, this is as good
   * a moment as any. A round that cannot be read keeps what is sealed.
   *
   * @param near the rounds; those not on sale any more are left alone
   */
  public LifeReport refresh(Collection<RoundId> near) {
    Run run = new Run(source, store, incidents, steps, true);
    switch (source.listing()) {
      case Failed<Listing>(var fault) -> {
        run.failed("listing", fault, now());
        Map<RoundId, RoundSnapshot> elsewhere = new HashMap<>();
        substitute
            .rounds(fault.kind(), run, now())
            .forEach(seen -> elsewhere.put(seen.round().id(), seen));
        near.forEach(
            id -> run.add(safely(id, run, () -> unlisted(id, elsewhere.get(id), fault, run))));
      }
      case Fetched<Listing>(var listing) -> {
        listed(listing, run);
        near.forEach(id -> run.add(safely(id, run, () -> again(id, listing, run))));
      }
    }
    return run.report();
  }

  private Followed unlisted(RoundId id, @Nullable RoundSnapshot seen, Fault fault, Run run) {
    return seen == null
        ? new Followed(id, Stage.FAILED, sealing.versions(id), fault.detail())
        : take(seen, NOTHING_ELSE, run);
  }

  private Followed again(RoundId id, Listing listing, Run run) {
    Optional<ListedRound> listed =
        listing.rounds().stream().filter(round -> round.id().equals(id)).findFirst();
    return listed
        .or(
            () ->
                store
                    .reading(tx -> tx.rounds().latest(id))
                    .map(seen -> new ListedRound(id, seen.round().saleEnd())))
        .map(round -> detect(round, listing, run))
        .orElseGet(() -> new Followed(id, Stage.NOT_ON_SALE, 0, "it is not listed"));
  }

  /**
   * Collects the results of rounds that wait for them, and settles and reports what is decided.
   *
   * @param asked these rounds, whatever became of them; none: those that wait, at most five
   */
  public LifeReport settle(List<RoundId> asked) {
    return end.settle(asked);
  }

  private void listed(Listing listing, Run run) {
    run.succeeded("listing", now());
    store.inTransaction(
        tx -> {
          listing.rounds().forEach(round -> tx.listed().add(round, now()));
          return null;
        });
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
      return new Followed(id, Stage.FAILED, sealing.versions(id), detail);
    }
  }

  private Followed detect(ListedRound listed, Listing listing, Run run) {
    RoundId id = listed.id();
    if (!now().isBefore(listed.saleEnd())) {
      return new Followed(id, Stage.NOT_ON_SALE, sealing.versions(id), "its sale has ended");
    }
    String call = "detail " + id;
    return switch (source.detail(id)) {
      case Failed<RoundSnapshot>(var fault) -> {
        run.failed(call, fault, now());
        yield new Followed(id, Stage.FAILED, sealing.versions(id), fault.detail());
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
    boolean toForecast = !predicted || run.refreshes();
    if ((toForecast || secondOpinion.isDoubted(id, run)) && isOpen(snapshot, now())) {
      Optional<String> doubt = secondOpinion.doubt(snapshot, run, now());
      if (doubt.isPresent()) {
        return new Followed(id, Stage.FAILED, sealing.versions(id), doubt.get());
      }
    }
    Instant recordedAt = now();
    store.inTransaction(tx -> tx.rounds().add(snapshot, recordedAt));
    steps.passed("gathered " + id);
    if (snapshot.status() == SaleStatus.UNKNOWN) {
      run.note("status-unknown", Map.of("round", id.toString()));
    }
    if (!isOpen(snapshot, recordedAt)) {
      return new Followed(
          id,
          Stage.NOT_ON_SALE,
          sealing.versions(id),
          "listed, but its sale is " + snapshot.status());
    }
    if (!toForecast) {
      sealing.announceAgain(last.orElseThrow());
      return new Followed(id, Stage.UNCHANGED, sealing.versions(id), "");
    }
    run.gatherOdds(listing.fixedOdds(), this::now);
    if (panel.hasMembers()) {
      run.askPanel(panel, known(id, run.latest(recordedAt)).evidence());
    }
    Followed followed = forecast(id, last, predicted, run.latest(recordedAt));
    if (followed.stage() == Stage.UNCHANGED) {
      last.ifPresent(sealing::announceAgain);
    }
    return followed;
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

  /** Where the clock was set back meanwhile, what this run recorded is still seen. */
  private Known known(RoundId id, Instant recorded) {
    Instant now = now();
    Instant asOf = now.isBefore(recorded) ? recorded : now;
    return store.reading(tx -> Known.asOf(tx, id, asOf));
  }

  /**
   * @param stands whether the last version needs a reason to be replaced
   */
  private Followed forecast(
      RoundId id, Optional<Sealed<Prediction>> last, boolean stands, Instant recorded) {
    int version = last.map(seal -> seal.value().version()).orElse(0) + 1;
    Known known = known(id, recorded);
    Instant asOf = known.evidence().asOf();
    ForecastPool pool = store.reading(tx -> Weights.newest(tx, id.pool(), asOf, forecasters));
    return switch (pool.forecast(known.evidence())) {
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
        Prediction prediction =
            new Prediction(
                known.snapshot().round(),
                version,
                asOf,
                complete.matches(),
                known.inputs(),
                known.snapshot().provenance(),
                Models.used(pool, complete, asOf),
                Weights.learned(pool));
        yield stands ? replace(last.orElseThrow().value(), prediction) : sealing.seal(prediction);
      }
    };
  }

  /** Silence where the forecast is much the same: nothing is sealed, nothing is told. */
  private Followed replace(Prediction last, Prediction prediction) {
    Movement movement = Movement.between(last, prediction);
    if (refreshRule.asksFor(movement)) {
      return sealing.seal(prediction);
    }
    String detail =
        String.format(Locale.ROOT, "its chances moved by %.2f points at most", movement.points());
    return new Followed(last.round().id(), Stage.UNCHANGED, last.version(), detail);
  }

  /** Instants are stored in milliseconds; finer ones would not compare equal once read back. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
