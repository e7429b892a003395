package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** Rounds as they were seen; append-only. */
public final class RoundTable {
  private static final String COLUMNS =
      "pool, year, number, known_at, sale_end, status, sales, lines, carry_over, carry_count,"
          + " first_prize, matches, votes, raw, provenance, sale_start";

  /** Along the index of sale ends, this stops at the limit; a grouping would read every row. */
  private static final String IS_LAST =
      "NOT EXISTS (SELECT 1 FROM round_snapshot n WHERE n.pool = r.pool AND n.year = r.year"
          + " AND n.number = r.number AND n.id > r.id)";

  private final Handle handle;

  RoundTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds what was seen, unless the last snapshot says the same.
   *
   * @return whether it was new
   */
  public boolean add(RoundSnapshot seen, Instant recordedAt) {
    String matches = Json.write(RoundJson.matches(seen.round().matches()));
    String votes = RoundJson.votes(seen.votes());
    // A row of a clock that ran ahead is invisible as of now, and stands in for nothing.
    Optional<RoundSnapshot> last = asOf(seen.round().id(), recordedAt);
    if (last.isPresent() && saysTheSame(last.get(), seen)) {
      return false;
    }
    RoundId id = seen.round().id();
    Money money = seen.money();
    handle
        .createUpdate(
            "INSERT INTO round_snapshot ("
                + COLUMNS
                + ", recorded_at) VALUES (:pool, :year, :number, :knownAt, :saleEnd, :status,"
                + " :sales, :lines, :carryOver, :carryCount, :firstPrize, :matches, :votes, :raw,"
                + " :provenance, :saleStart, :recordedAt)")
        .bindMap(RoundKey.of(id))
        .bind("knownAt", Times.knownAt(seen.knownAt(), recordedAt))
        .bind("saleEnd", seen.round().saleEnd().toEpochMilli())
        .bind("status", seen.status().name())
        .bind("sales", money.sales())
        .bind("lines", money.lines())
        .bind("carryOver", money.carryOver())
        .bind("carryCount", money.carryCount())
        .bind("firstPrize", money.firstPrize())
        .bind("matches", matches)
        .bind("votes", votes)
        .bind("raw", seen.raw())
        .bind("provenance", seen.provenance().key())
        .bind("saleStart", seen.saleStart().map(Instant::toEpochMilli).orElse(null))
        .bind("recordedAt", recordedAt.toEpochMilli())
        .execute();
    return true;
  }

  /** The last snapshot of a round. */
  public Optional<RoundSnapshot> latest(RoundId id) {
    return asOf(id, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** The last snapshot of a round that was known and recorded at a moment. */
  public Optional<RoundSnapshot> asOf(RoundId id, Instant moment) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM round_snapshot WHERE pool = :pool AND year = :year AND number = :number"
                + " AND known_at <= :moment AND recorded_at <= :moment"
                + " ORDER BY recorded_at DESC, id DESC LIMIT 1")
        .bindMap(RoundKey.of(id))
        .bind("moment", moment.toEpochMilli())
        .map((rows, context) -> snapshot(rows))
        .findOne();
  }

  /** The last snapshot of the round of a pool that has the highest number ever seen. */
  public Optional<RoundSnapshot> newestOf(Pool pool) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM round_snapshot WHERE pool = :pool"
                + " ORDER BY year DESC, number DESC, recorded_at DESC, id DESC LIMIT 1")
        .bind("pool", pool.gameId())
        .map((rows, context) -> snapshot(rows))
        .findOne();
  }

  /** The last snapshot of a round that Betman alone told. */
  public Optional<RoundSnapshot> latestOfBetman(RoundId id) {
    return latestOfBetman(id, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** The same of those known and recorded at a moment. */
  public Optional<RoundSnapshot> latestOfBetman(RoundId id, Instant moment) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM round_snapshot WHERE pool = :pool AND year = :year AND number = :number"
                + " AND known_at <= :moment AND recorded_at <= :moment"
                + " AND provenance = :provenance ORDER BY recorded_at DESC, id DESC LIMIT 1")
        .bindMap(RoundKey.of(id))
        .bind("moment", moment.toEpochMilli())
        .bind("provenance", Provenance.BETMAN.key())
        .map((rows, context) -> snapshot(rows))
        .findOne();
  }

  /** The last snapshot of the newest rounds of both pools, the latest sale end first. */
  public List<RoundSnapshot> newest(int limit) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM round_snapshot r WHERE "
                + IS_LAST
                + " ORDER BY sale_end DESC, pool, number LIMIT :limit")
        .bind("limit", limit)
        .map((rows, context) -> snapshot(rows))
        .list();
  }

  /** Where the newest rounds of both pools stand, the latest sale end first. */
  public List<RoundOverview> overview(int limit) {
    return handle
        .createQuery(
            """
            SELECT r.pool, r.year, r.number, r.sale_end, r.status, p.version, s.seq, s.hash
            FROM round_snapshot r
            LEFT JOIN prediction p ON p.pool = r.pool AND p.year = r.year AND p.number = r.number
              AND p.version = (SELECT MAX(v.version) FROM prediction v
                WHERE v.pool = r.pool AND v.year = r.year AND v.number = r.number)
            LEFT JOIN seal s ON s.seq = p.seal
            WHERE\s"""
                + IS_LAST
                + " ORDER BY r.sale_end DESC, r.pool, r.number LIMIT :limit")
        .bind("limit", limit)
        .map((rows, context) -> overview(rows))
        .list();
  }

  private static RoundOverview overview(ResultSet row) throws SQLException {
    String hash = row.getString(8);
    return new RoundOverview(
        new RoundId(Pool.of(row.getString(1)), row.getInt(2), row.getInt(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        SaleStatus.valueOf(row.getString(5)),
        row.getInt(6),
        row.getLong(7),
        hash == null ? "" : hash);
  }

  private static boolean saysTheSame(RoundSnapshot last, RoundSnapshot seen) {
    return last.round().equals(seen.round())
        && last.status() == seen.status()
        && last.money().equals(seen.money())
        && last.votes().equals(seen.votes())
        && last.provenance() == seen.provenance();
  }

  private static Optional<Instant> saleStart(ResultSet row) throws SQLException {
    long start = row.getLong(16);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(start));
  }

  private static RoundSnapshot snapshot(ResultSet row) throws SQLException {
    RoundId id = new RoundId(Pool.of(row.getString(1)), row.getInt(2), row.getInt(3));
    return new RoundSnapshot(
        new Round(
            id,
            Instant.ofEpochMilli(row.getLong(5)),
            RoundJson.matches(Json.read(row.getString(12)))),
        SaleStatus.valueOf(row.getString(6)),
        new Money(row.getLong(7), row.getLong(8), row.getLong(9), row.getInt(10), row.getLong(11)),
        RoundJson.votes(row.getString(13)),
        Map.of(),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(14),
        Provenance.of(row.getString(15)),
        saleStart(row));
  }
}
