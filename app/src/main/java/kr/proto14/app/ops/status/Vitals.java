package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.StandingTable.Queue;

/**
 * The few things that tell whether work is being done.
 *
 * @param at when they were read
 * @param check when the last check ended that failed in nothing
 * @param delivery when a message was last delivered
 * @param backup when the last good backup ended
 * @param queue what is not delivered
 * @param pausedSince since when the schedule is paused; empty while it is not
 */
public record Vitals(
    Instant at,
    Optional<Instant> check,
    Optional<Instant> delivery,
    Optional<Instant> backup,
    Queue queue,
    Optional<Instant> pausedSince) {
  public Vitals {
    requireNonNull(at, "at");
    requireNonNull(check, "check");
    requireNonNull(delivery, "delivery");
    requireNonNull(backup, "backup");
    requireNonNull(queue, "queue");
    requireNonNull(pausedSince, "pausedSince");
  }
}
