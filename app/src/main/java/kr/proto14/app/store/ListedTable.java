package kr.proto14.app.store;

import java.time.Instant;
import java.util.List;
import kr.proto14.app.source.ListedRound;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** Rounds that were listed for sale, whether their detail could be used or not. */
public final class ListedTable {
  private final Handle handle;

  ListedTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A round that is or was on sale.
   *
   * @param id its identity
   * @param saleEnd the end of its sale as last told
   * @param since when it was first met
   */
  public record Deadline(RoundId id, Instant saleEnd, Instant since) {}

  /** Notes a listed round. */
  public void add(ListedRound listed, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO listed_round (pool, year, number, sale_end, listed_at)
            VALUES (:pool, :year, :number, :saleEnd, :now)
            ON CONFLICT (pool, year, number) DO UPDATE SET sale_end = excluded.sale_end
            """)
        .bindMap(RoundKey.of(listed.id()))
        .bind("saleEnd", listed.saleEnd().toEpochMilli())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /**
   * The rounds whose sale ends after one moment and no later than another, the next one first:
   * those that were listed, and those that another source told.
   */
  public List<Deadline> endingBetween(Instant after, Instant until) {
    return handle
        .createQuery(
            """
            SELECT pool, year, number, sale_end, listed_at FROM listed_round
            WHERE sale_end > :after AND sale_end <= :until
            UNION ALL
            SELECT r.pool, r.year, r.number, r.sale_end, r.recorded_at FROM round_snapshot r
            WHERE r.sale_end > :after AND r.sale_end <= :until
              AND r.id = (SELECT MAX(s.id) FROM round_snapshot s
                WHERE s.pool = r.pool AND s.year = r.year AND s.number = r.number)
              AND NOT EXISTS (SELECT 1 FROM listed_round l
                WHERE l.pool = r.pool AND l.year = r.year AND l.number = r.number)
            ORDER BY 4, 1, 2, 3
            """)
        .bind("after", after.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map(
            (rows, context) ->
                new Deadline(
                    new RoundId(Pool.of(rows.getString(1)), rows.getInt(2), rows.getInt(3)),
                    Instant.ofEpochMilli(rows.getLong(4)),
                    Instant.ofEpochMilli(rows.getLong(5))))
        .list();
  }
}
