package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.RoundId;

/**
 * Where a round stands, without its matches.
 *
 * @param id the round
 * @param saleEnd the end of its sale, as last seen
 * @param status where it was in its sale, as last seen
 * @param version newest version of its prediction, 0 where there is none
 * @param seq place of that prediction in the hash chain, 0 where there is none
 * @param hash lower-case hex SHA-256 of that prediction, empty where there is none
 */
public record RoundOverview(
    RoundId id, Instant saleEnd, SaleStatus status, int version, long seq, String hash) {
  public RoundOverview {
    requireNonNull(id, "id");
    requireNonNull(saleEnd, "saleEnd");
    requireNonNull(status, "status");
    requireNonNull(hash, "hash");
  }
}
