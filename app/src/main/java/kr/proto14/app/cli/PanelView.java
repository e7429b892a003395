package kr.proto14.app.cli;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.ai.Month;
import kr.proto14.app.round.PanelRecord;
import kr.proto14.app.store.PanelCostTable.Cost;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;

/**
 * What the panel of language models was worth and cost.
 *
 * @param records by pool
 * @param costs of this calendar month, by member
 * @param microwon spent this month, in millionths of a won, what is under way included
 * @param budget of a month, in won
 */
record PanelView(Map<Pool, PanelRecord> records, List<Cost> costs, long microwon, long budget) {
  PanelView {
    records = new EnumMap<>(records);
    costs = List.copyOf(costs);
  }

  static PanelView read(Tx tx, List<Pool> pools, long budget, Instant now) {
    Map<Pool, PanelRecord> records = new EnumMap<>(Pool.class);
    for (Pool pool : pools) {
      records.put(pool, PanelRecord.of(tx, pool, now));
    }
    Month month = Month.of(now);
    return new PanelView(
        records,
        tx.panelCosts().costs(month.from(), month.before()),
        tx.panelCosts().spent(month.from(), month.before()),
        budget);
  }
}
