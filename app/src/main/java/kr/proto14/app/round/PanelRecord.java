package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.weights.Accountability;
import kr.proto14.engine.weights.MemberRecord;
import kr.proto14.engine.weights.PartRecord;
import kr.proto14.engine.weights.PastRound;
import kr.proto14.engine.weights.PoolWatch;

/**
 * What the members of the panel, and the parts of the pool, were worth over the settled rounds.
 *
 * @param pool of which rounds
 * @param rounds how many are settled
 * @param members every member that was ever asked, by name
 * @param parts the pool as a whole first; those that there was something of
 * @param watch the pool beside its statistical part over the last rounds; empty where the panel
 *     never counted beside another group
 * @param weights those in use; empty where nothing was learned yet and the priors hold
 */
public record PanelRecord(
    Pool pool,
    int rounds,
    List<MemberRecord> members,
    List<PartRecord> parts,
    Optional<PoolWatch> watch,
    Optional<LearnedWeights> weights) {
  public PanelRecord {
    requireNonNull(pool, "pool");
    members = List.copyOf(members);
    parts = List.copyOf(parts);
    requireNonNull(watch, "watch");
    requireNonNull(weights, "weights");
  }

  /** The record as one transaction sees it. */
  public static PanelRecord of(Tx tx, Pool pool, Instant now) {
    List<PastRound> rounds = new PastRounds(tx).of(pool);
    Accountability accountability = new Accountability(rounds);
    return new PanelRecord(
        pool,
        rounds.size(),
        accountability.members(),
        accountability.parts(),
        PoolWatch.of(rounds),
        Weights.newest(tx, pool, now));
  }
}
