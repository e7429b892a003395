package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** When the sales of rounds begin and end. */
public final class SaleTable {
  private final Handle handle;

  SaleTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * When the sale of a round began.
   *
   * @param round the round
   * @param earliest it had not begun before: what the seller says, else the check before the one
   *     that found it, else the same as {@code latest}
   * @param latest it had begun by then: what the seller says, else when we first saw it
   */
  public record Begun(RoundId round, Instant earliest, Instant latest) {}

  /**
   * When the sale of a round ends.
   *
   * @param round the round
   * @param saleEnd as last seen
   */
  public record Ending(RoundId round, Instant saleEnd) {}

  /** The rounds whose sale ends after a moment, and when it began, in the order of the latter. */
  public List<Begun> begunOfThoseEndingAfter(Instant since) {
    return handle
        .createQuery(
            """
            SELECT f.pool, f.year, f.number, f.sale_start, f.first_seen,
                   (SELECT MAX(j.started_at) FROM job_run j
                    WHERE j.job = 'check' AND j.went_well = 1 AND f.sale_start IS NULL
                      AND j.started_at > f.first_seen - :aDay AND j.started_at < f.first_seen
                      AND j.ended_at < f.first_seen)
            FROM (SELECT pool, year, number, MIN(sale_start) AS sale_start,
                         MIN(recorded_at) AS first_seen
                  FROM round_snapshot WHERE sale_end > :since GROUP BY pool, year, number) f
            ORDER BY COALESCE(f.sale_start, f.first_seen), f.pool, f.year, f.number
            """)
        .bind("since", since.toEpochMilli())
        .bind("aDay", 86_400_000L)
        .map((rows, context) -> begun(rows))
        .list();
  }

  private static Begun begun(ResultSet row) throws SQLException {
    long start = row.getLong(4);
    if (!row.wasNull()) {
      return new Begun(id(row), Instant.ofEpochMilli(start), Instant.ofEpochMilli(start));
    }
    Instant seen = Instant.ofEpochMilli(row.getLong(5));
    long before = row.getLong(6);
    return new Begun(id(row), row.wasNull() ? seen : Instant.ofEpochMilli(before), seen);
  }

  /** The rounds whose sale ends after a moment, the first to end first. */
  public List<Ending> endingAfter(Instant moment) {
    return handle
        .createQuery(
            """
            SELECT r.pool, r.year, r.number, r.sale_end FROM round_snapshot r
            WHERE r.sale_end > :moment AND NOT EXISTS (
              SELECT 1 FROM round_snapshot n WHERE n.pool = r.pool AND n.year = r.year
                AND n.number = r.number AND n.id > r.id)
            ORDER BY r.sale_end, r.pool, r.year, r.number
            """)
        .bind("moment", moment.toEpochMilli())
        .map((rows, context) -> new Ending(id(rows), Instant.ofEpochMilli(rows.getLong(4))))
        .list();
  }

  private static RoundId id(ResultSet row) throws SQLException {
    return new RoundId(Pool.of(row.getString(1)), row.getInt(2), row.getInt(3));
  }
}
