package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.weights.PoolWatch;

/**
 * Tells the operator once while the pool is worse than its statistical part, and once when that is
 * over. What was told stands in the outbox.
 */
public final class PoolAlarm {
  /** What is told of a pool under this event, counted from 1. */
  public static final String EVENT = "pool-worse";

  /** The event that ends it. */
  public static final String OVER = "pool-worse-over";

  private final OperatorVoice voice;

  PoolAlarm(OperatorVoice voice) {
    this.voice = requireNonNull(voice, "voice");
  }

  /** The subject of what is told. */
  public static String subject(Pool pool) {
    return "pool " + pool.key();
  }

  /**
   * Looks at a pool.
   *
   * @return a note while it is worse
   */
  Optional<Note> look(Tx tx, Pool pool, Optional<PoolWatch> watch, Instant now) {
    int told = tx.outbox().newestVersion(subject(pool), EVENT);
    boolean open = tx.outbox().newestVersion(subject(pool), OVER) < told;
    Optional<PoolWatch> worse = watch.filter(PoolWatch::isAlarming);
    if (worse.isPresent() && !open) {
      tx.outbox().add(voice.poolWorse(pool, worse.get(), told + 1, now), now);
    }
    if (worse.isEmpty() && open) {
      tx.outbox().add(voice.poolBetter(pool, told, now), now);
    }
    return worse.map(_ -> new Note("pool-worse", Map.of("pool", pool.key())));
  }
}
