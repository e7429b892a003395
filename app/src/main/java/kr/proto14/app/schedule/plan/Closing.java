package kr.proto14.app.schedule.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.RoundId;

/**
 * When the sale of a known round ends.
 *
 * @param round the round
 * @param saleEnd the end of its sale, as last seen
 */
public record Closing(RoundId round, Instant saleEnd) {
  public Closing {
    requireNonNull(round, "round");
    requireNonNull(saleEnd, "saleEnd");
  }
}
