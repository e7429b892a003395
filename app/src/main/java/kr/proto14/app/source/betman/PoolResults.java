package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import kr.proto14.engine.pool.RoundId;

/**
 * The result page of one round of a pool.
 *
 * @param round the round
 * @param matches 14 in the order of the slip, or none: not settled yet
 * @param knownAt when the answer came
 * @param raw reference of the kept raw answer
 */
public record PoolResults(RoundId round, List<PoolResult> matches, Instant knownAt, String raw) {
  public PoolResults {
    requireNonNull(round, "round");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(raw, "raw");
    matches = List.copyOf(matches);
  }
}
