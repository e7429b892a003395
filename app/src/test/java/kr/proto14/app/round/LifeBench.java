package kr.proto14.app.round;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kr.proto14.app.ai.PanelDesk;
import kr.proto14.app.ai.TestPanels;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.forecast.CrowdForecaster;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.Forecaster;
import kr.proto14.engine.forecast.GroupWeights;
import kr.proto14.engine.forecast.MarketForecaster;
import kr.proto14.engine.pool.RoundId;

/** A round's life on a bench: a real store, a scripted source, a clock that stands still. */
final class LifeBench implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");

  final Store store;
  final SettableClock clock = new SettableClock(NOW);
  final ScriptedSource source = new ScriptedSource();
  final ScriptedResults page = new ScriptedResults("scripted");
  final ScriptedResults kspo = new ScriptedResults("kspo");
  final ScriptedSource second = new ScriptedSource();
  final RecordingAnnouncer announcer = new RecordingAnnouncer("me");
  final RecordingReporter reporter = new RecordingReporter();
  final List<String> boundaries = new ArrayList<>();
  final ForecastPool forecasters;
  private final RoundLife life;

  LifeBench(Databases database) {
    this(database, _ -> {});
  }

  LifeBench(Databases database, Steps steps) {
    this(database.fresh(), steps);
  }

  LifeBench(Store store, Steps steps) {
    this(store, steps, List.of());
  }

  /** One with a panel. */
  LifeBench(Databases database, BiFunction<Store, Clock, PanelDesk> panel) {
    this(database.fresh(), _ -> {}, List.of(), panel);
  }

  /**
   * @param others asked beside the market and the crowd
   */
  LifeBench(Store store, Steps steps, List<Forecaster> others) {
    this(store, steps, others, TestPanels::empty);
  }

  private LifeBench(
      Store store,
      Steps steps,
      List<Forecaster> others,
      BiFunction<Store, Clock, PanelDesk> panel) {
    this.store = store;
    this.forecasters =
        new ForecastPool(
            Stream.concat(Stream.of(new MarketForecaster(), new CrowdForecaster()), others.stream())
                .toList(),
            GroupWeights.priors(),
            (name, failure) -> {
              throw new AssertionError(name, failure);
            });
    second.agreeWith(source);
    life =
        new RoundLife(
            source,
            Optional.of(second),
            List.of(page, kspo),
            store,
            panel.apply(store, clock),
            forecasters,
            announcer,
            reporter,
            new Budget(16_000, 14),
            new RefreshRule(3),
            clock,
            clock::tick,
            boundary -> {
              boundaries.add(boundary);
              steps.passed(boundary);
            });
  }

  LifeReport follow() {
    return life.follow();
  }

  LifeReport refresh(String... ids) {
    return life.refresh(Stream.of(ids).map(RoundId::parse).toList());
  }

  LifeReport settle(RoundId... asked) {
    return life.settle(List.of(asked));
  }

  List<String> told() {
    return store.outbox().undelivered().stream().map(OutboxMessage::body).toList();
  }

  Prediction prediction(String id) {
    return store.reading(tx -> new Records(tx).prediction(RoundId.parse(id))).orElseThrow().value();
  }

  long links() {
    Chain.Verdict verdict = store.reading(tx -> new Chain(tx).verify());
    if (verdict.broken().isPresent()) {
      throw new AssertionError(verdict.toString());
    }
    return verdict.links();
  }

  @Override
  public void close() {
    store.close();
  }
}
