package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.SeasonPools;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.RoundForecast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fits the models to what became known, for the rounds on sale, so that the next forecast finds the
 * fits kept. Nothing is sealed or told.
 */
public final class Refit {
  private static final Logger LOG = LoggerFactory.getLogger(Refit.class);
  private static final int NEWEST = 20;

  private final Store store;
  private final ForecastPool forecasters;
  private final Clock clock;

  /** One over the forecasters of live rounds. */
  public Refit(Store store, ForecastPool forecasters, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.forecasters = requireNonNull(forecasters, "forecasters");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Does it; a forecaster that fails is told of by its pool and stops nothing. */
  public void run() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    new SeasonPools(store).learn(store.reading(tx -> Cut.at(tx, now)));
    List<RoundSnapshot> newest = store.reading(tx -> tx.rounds().newest(NEWEST));
    for (RoundSnapshot seen : newest) {
      if (seen.round().onSaleAt(now)) {
        Known known = store.reading(tx -> Known.asOf(tx, seen.round().id(), now));
        RoundForecast forecast = forecasters.forecast(known.evidence());
        LOG.debug("fitted for {}: {}", seen.round().id(), forecast.getClass().getSimpleName());
      }
    }
  }
}
