package kr.proto14.app.cli;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.ai.Month;
import kr.proto14.app.round.PastRounds;
import kr.proto14.app.round.Weights;
import kr.proto14.app.store.PanelCostTable.Cost;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.weights.Accountability;
import kr.proto14.engine.weights.MemberRecord;
import kr.proto14.engine.weights.PartRecord;

/**
 * What the panel of language models was worth and cost.
 *
 * @param records by pool
 * @param costs of this calendar month, by member
 * @param microwon spent this month, in millionths of a won, what is under way included
 * @param budget of a month, in won
 */
record PanelView(Map<Pool, Of> records, List<Cost> costs, long microwon, long budget) {
  PanelView {
    records = new EnumMap<>(records);
    costs = List.copyOf(costs);
  }

  /**
   * Of one pool.
   *
   * @param rounds settled
   * @param weights learned last; empty where nothing is learned yet
   */
  record Of(
      int rounds,
      List<MemberRecord> members,
      List<PartRecord> parts,
      Optional<LearnedWeights> weights) {
    Of {
      members = List.copyOf(members);
      parts = List.copyOf(parts);
      requireNonNull(weights, "weights");
    }
  }

  static PanelView read(Tx tx, List<Pool> pools, long budget, Instant now) {
    Map<Pool, Of> records = new EnumMap<>(Pool.class);
    for (Pool pool : pools) {
      var rounds = new PastRounds(tx).of(pool);
      Accountability accountability = new Accountability(rounds);
      records.put(
          pool,
          new Of(
              rounds.size(),
              accountability.members(),
              accountability.parts(),
              Weights.newest(tx, pool, now)));
    }
    Month month = Month.of(now);
    return new PanelView(
        records,
        tx.panelCosts().costs(month.from(), month.before()),
        tx.panelCosts().spent(month.from(), month.before()),
        budget);
  }
}
