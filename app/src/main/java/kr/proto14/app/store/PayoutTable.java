package kr.proto14.app.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** Published payouts as the user entered them; append-only, the last entry of a tier stands. */
public final class PayoutTable {
  private final Handle handle;

  PayoutTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Records the payout of one tier.
   *
   * @param tier hits, 14 to 11
   * @param winners winning lines, 0 or more
   * @param amount won a line
   */
  public void add(RoundId id, int tier, long winners, long amount, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO payout (pool, year, number, tier, winners, amount, known_at, recorded_at)
            VALUES (:pool, :year, :number, :tier, :winners, :amount, :at, :at)
            """)
        .bindMap(RoundKey.of(id))
        .bind("tier", tier)
        .bind("winners", winners)
        .bind("amount", amount)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** What stands for a round, by tier. */
  public Map<Integer, Entry> of(RoundId id) {
    Map<Integer, Entry> entries = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT tier, winners, amount FROM payout WHERE pool = :pool AND year = :year"
                + " AND number = :number ORDER BY id")
        .bindMap(RoundKey.of(id))
        .map(
            (rows, context) ->
                Map.entry(rows.getInt(1), new Entry(rows.getLong(2), rows.getLong(3))))
        .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  /**
   * A tier's payout.
   *
   * @param winners winning lines
   * @param amount won a line
   */
  public record Entry(long winners, long amount) {}
}
