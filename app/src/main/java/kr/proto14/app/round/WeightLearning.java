package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.PoolWeightsTable.Row;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.weights.PastRound;
import kr.proto14.engine.weights.PoolWatch;
import kr.proto14.engine.weights.WeightLearner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns anew what forecasters count once rounds were settled, and tells the operator where the
 * panel does harm. Weights that did not change are not recorded again; any run may be repeated.
 */
public final class WeightLearning {
  private static final Logger LOG = LoggerFactory.getLogger(WeightLearning.class);

  private final Store store;
  private final PoolAlarm alarm;
  private final Clock clock;
  private final WeightLearner learner = new WeightLearner();

  /** One that tells through a voice. */
  public WeightLearning(Store store, OperatorVoice voice, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.alarm = new PoolAlarm(voice);
    this.clock = requireNonNull(clock, "clock");
  }

  /** Learns; gives what is worth a note. */
  public List<Note> run() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Note> notes = new ArrayList<>();
    for (Pool pool : Pool.values()) {
      if (store.reading(tx -> isDue(tx, pool, now))) {
        List<PastRound> rounds = store.reading(tx -> new PastRounds(tx).of(pool));
        // Learning takes its time over years of rounds, and nobody must wait for it to write.
        LearnedWeights weights = learner.learn(rounds);
        Optional<PoolWatch> watch = PoolWatch.of(rounds);
        store
            .inTransaction(
                tx -> {
                  record(tx, pool, rounds.size(), weights, now);
                  return alarm.look(tx, pool, watch, now);
                })
            .ifPresent(notes::add);
      }
    }
    return notes;
  }

  /** Whether a round was settled since weights were learned last. */
  private static boolean isDue(Tx tx, Pool pool, Instant now) {
    Optional<Instant> learned = tx.poolWeights().newest(Sport.of(pool), now).map(Row::recordedAt);
    return tx.settlements()
        .newest(pool)
        .filter(settled -> learned.filter(settled::isBefore).isEmpty())
        .isPresent();
  }

  private static void record(Tx tx, Pool pool, int rounds, LearnedWeights weights, Instant now) {
    LearnedWeights before = Weights.newest(tx, pool, now).orElseGet(LearnedWeights::priors);
    if (!weights.equals(before)) {
      tx.poolWeights().add(Sport.of(pool), rounds, WeightsJson.write(weights), now);
      LOG.info("learned the weights of {} from {} rounds", pool.key(), rounds);
    }
  }
}
