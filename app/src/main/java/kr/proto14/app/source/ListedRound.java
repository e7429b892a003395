package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.RoundId;

/**
 * A round of one of our pools in the list of games on sale.
 *
 * @param id its identity
 * @param saleEnd the end of its sale; nothing else in the list is to be trusted
 */
public record ListedRound(RoundId id, Instant saleEnd) {
  public ListedRound {
    requireNonNull(id, "id");
    requireNonNull(saleEnd, "saleEnd");
  }
}
