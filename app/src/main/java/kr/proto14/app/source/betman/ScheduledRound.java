package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.RoundId;

/**
 * A past or coming round in the closed list or the schedule.
 *
 * @param id its identity
 * @param status where it stands in its sale, UNKNOWN where the list does not say
 * @param saleStart the start of its sale, empty where the list does not say
 * @param saleEnd the end of its sale, empty where the list does not say
 */
public record ScheduledRound(
    RoundId id, SaleStatus status, Optional<Instant> saleStart, Optional<Instant> saleEnd) {
  public ScheduledRound {
    requireNonNull(id, "id");
    requireNonNull(status, "status");
    requireNonNull(saleStart, "saleStart");
    requireNonNull(saleEnd, "saleEnd");
  }
}
