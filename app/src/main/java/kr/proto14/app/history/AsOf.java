package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The moment as of which inputs are read: what the world knew, and what we had stored.
 *
 * @param knownAt nothing that became known later is seen
 * @param recordedAt nothing that we stored later is seen; a backtest over imported files sets it to
 *     the present
 */
public record AsOf(Instant knownAt, Instant recordedAt) {
  public AsOf {
    requireNonNull(knownAt, "knownAt");
    requireNonNull(recordedAt, "recordedAt");
  }

  /** Both at one moment, as a live forecast reads. */
  public static AsOf moment(Instant moment) {
    return new AsOf(moment, moment);
  }
}
