package kr.proto14.app.store;

import java.util.Map;
import kr.proto14.engine.pool.RoundId;

/** The three columns that name a round. */
final class RoundKey {
  private RoundKey() {}

  /** Values for {@code :pool}, {@code :year} and {@code :number}. */
  static Map<String, Object> of(RoundId id) {
    return Map.of("pool", id.pool().gameId(), "year", id.year(), "number", id.number());
  }
}
