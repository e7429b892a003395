package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * How far a pool has come.
 *
 * @param pool which
 * @param predicted the newest round that was predicted
 * @param settled the newest round that was settled
 */
public record PoolStanding(Pool pool, Optional<RoundId> predicted, Optional<RoundId> settled) {
  public PoolStanding {
    requireNonNull(pool, "pool");
    check(pool, predicted);
    check(pool, settled);
  }

  private static void check(Pool pool, Optional<RoundId> round) {
    if (round.isPresent() && round.get().pool() != pool) {
      throw new IllegalArgumentException(round.get() + " is no round of " + pool.key());
    }
  }
}
