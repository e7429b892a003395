package kr.proto14.app.round;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.pool.Pool;

/** By which weights forecasters are pooled. */
public final class Weights {
  private Weights() {}

  /**
   * The forecasters, weighed by what was learned last.
   *
   * @param moment nothing recorded later is read
   * @param forecasters with the weights that count while nothing is learned
   */
  public static ForecastPool newest(Tx tx, Pool pool, Instant moment, ForecastPool forecasters) {
    return newest(tx, pool, moment).map(forecasters::by).orElse(forecasters);
  }

  /** What was learned last; empty where nothing was. */
  public static Optional<LearnedWeights> newest(Tx tx, Pool pool, Instant moment) {
    return tx.poolWeights().newest(Sport.of(pool), moment).map(row -> WeightsJson.read(row.body()));
  }

  /** The weights that a pool is sealed with; empty where it is pooled by rule. */
  static Optional<LearnedWeights> learned(ForecastPool pool) {
    return pool.weights() instanceof LearnedWeights learned
        ? Optional.of(learned)
        : Optional.empty();
  }
}
