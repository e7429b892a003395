package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** Which seals are settlements of which round, and which rounds still wait for one. */
public final class SettlementTable {
  private final Handle handle;

  SettlementTable(Handle handle) {
    this.handle = handle;
  }

  /** Records a sealed settlement. */
  public void add(RoundId id, int version, Seal seal) {
    handle
        .createUpdate(
            "INSERT INTO settlement (pool, year, number, version, seal)"
                + " VALUES (:pool, :year, :number, :version, :seal)")
        .bindMap(RoundKey.of(id))
        .bind("version", version)
        .bind("seal", seal.seq())
        .execute();
  }

  /** The seal of the newest settlement of a round. */
  public Optional<Seal> latest(RoundId id) {
    return oneOf(id, "DESC");
  }

  /** The seal of the first settlement of a round. */
  public Optional<Seal> first(RoundId id) {
    return oneOf(id, "ASC");
  }

  private Optional<Seal> oneOf(RoundId id, String order) {
    return handle
        .createQuery(
            "SELECT s.seq, s.kind, s.sealed_at, s.text, s.hash"
                + " FROM settlement p JOIN seal s ON s.seq = p.seal WHERE p.pool = :pool"
                + " AND p.year = :year AND p.number = :number ORDER BY p.version "
                + order
                + " LIMIT 1")
        .bindMap(RoundKey.of(id))
        .map((rows, context) -> SealTable.seal(rows))
        .findOne();
  }

  /**
   * Rounds that were predicted, whose sale has ended, and that are neither settled nor given up:
   * those asked about longest ago first, among these the oldest.
   */
  public List<Waiting> pending(Instant now) {
    return handle
        .createQuery(
            """
            SELECT r.pool, r.year, r.number, r.sale_end FROM prediction p
            JOIN round_snapshot r ON r.id = (
              SELECT MAX(l.id) FROM round_snapshot l
              WHERE l.pool = p.pool AND l.year = p.year AND l.number = p.number)
            LEFT JOIN result_hunt h ON h.pool = p.pool AND h.year = p.year AND h.number = p.number
            WHERE p.version = 1 AND r.sale_end <= :now AND h.ended_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.pool = p.pool
                              AND s.year = p.year AND s.number = p.number)
            ORDER BY COALESCE(h.tried_at, 0), r.sale_end, r.pool, r.number
            """)
        .bind("now", now.toEpochMilli())
        .map((rows, context) -> waiting(rows))
        .list();
  }

  /** When a round of a pool was last settled or corrected. */
  public Optional<Instant> newest(Pool pool) {
    return handle
        .createQuery(
            "SELECT MAX(l.sealed_at) FROM settlement s JOIN seal l ON l.seq = s.seal"
                + " WHERE s.pool = :pool")
        .bind("pool", pool.gameId())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** Rounds settled for the first time since a moment, the oldest settlement first. */
  public List<RoundId> firstSettledSince(Instant since) {
    return handle
        .createQuery(
            """
            SELECT s.pool, s.year, s.number FROM settlement s JOIN seal l ON l.seq = s.seal
            WHERE s.version = 1 AND l.sealed_at >= :since ORDER BY l.sealed_at, l.seq
            """)
        .bind("since", since.toEpochMilli())
        .map((rows, context) -> id(rows))
        .list();
  }

  /** Remembers that a round was asked about. */
  public void tried(RoundId id, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO result_hunt (pool, year, number, tried_at)
            VALUES (:pool, :year, :number, :at)
            ON CONFLICT (pool, year, number) DO UPDATE SET tried_at = excluded.tried_at
            """)
        .bindMap(RoundKey.of(id))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Asks no more about a round that was tried. */
  public void giveUp(RoundId id, Instant at) {
    handle
        .createUpdate(
            "UPDATE result_hunt SET ended_at = :at"
                + " WHERE pool = :pool AND year = :year AND number = :number")
        .bindMap(RoundKey.of(id))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(id(row), Instant.ofEpochMilli(row.getLong(4)));
  }

  private static RoundId id(ResultSet row) throws SQLException {
    return new RoundId(Pool.of(row.getString(1)), row.getInt(2), row.getInt(3));
  }

  /**
   * A round that waits for its results.
   *
   * @param round the round
   * @param saleEnd the end of its sale, as last seen
   */
  public record Waiting(RoundId round, Instant saleEnd) {}
}
