package kr.proto14.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** Which seals are predictions and tickets of which round. */
public final class PredictionTable {
  private static final String SEAL = "s.seq, s.kind, s.sealed_at, s.text, s.hash";

  private final Handle handle;

  PredictionTable(Handle handle) {
    this.handle = handle;
  }

  /** Records a sealed prediction and the answers it rests on, which are kept from then on. */
  public void add(RoundId id, int version, Seal seal, List<String> inputs) {
    handle
        .createUpdate(
            "INSERT INTO prediction (pool, year, number, version, seal)"
                + " VALUES (:pool, :year, :number, :version, :seal)")
        .bindMap(RoundKey.of(id))
        .bind("version", version)
        .bind("seal", seal.seq())
        .execute();
    for (String raw : inputs) {
      handle
          .createUpdate("INSERT INTO prediction_input (seal, raw) VALUES (:seal, :raw)")
          .bind("seal", seal.seq())
          .bind("raw", raw)
          .execute();
    }
  }

  /** Records a sealed ticket. */
  public void addAdvice(RoundId id, int version, int budget, String aim, String form, Seal seal) {
    handle
        .createUpdate(
            "INSERT INTO advice (pool, year, number, version, budget, aim, form, seal)"
                + " VALUES (:pool, :year, :number, :version, :budget, :aim, :form, :seal)")
        .bindMap(RoundKey.of(id))
        .bind("version", version)
        .bind("budget", budget)
        .bind("aim", aim)
        .bind("form", form)
        .bind("seal", seal.seq())
        .execute();
  }

  /** The seal of the newest version of a round's prediction. */
  public Optional<Seal> latest(RoundId id) {
    return handle
        .createQuery(
            "SELECT "
                + SEAL
                + " FROM prediction p JOIN seal s ON s.seq = p.seal WHERE p.pool = :pool"
                + " AND p.year = :year AND p.number = :number ORDER BY p.version DESC LIMIT 1")
        .bindMap(RoundKey.of(id))
        .map((rows, context) -> SealTable.seal(rows))
        .findOne();
  }

  /** The seal of one version. */
  public Optional<Seal> version(RoundId id, int version) {
    return handle
        .createQuery(
            "SELECT "
                + SEAL
                + " FROM prediction p JOIN seal s ON s.seq = p.seal WHERE p.pool = :pool"
                + " AND p.year = :year AND p.number = :number AND p.version = :version")
        .bindMap(RoundKey.of(id))
        .bind("version", version)
        .map((rows, context) -> SealTable.seal(rows))
        .findOne();
  }

  /** Rounds first predicted since a moment, in that order. */
  public List<RoundId> firstSealedSince(Instant since) {
    return handle
        .createQuery(
            "SELECT p.pool, p.year, p.number FROM prediction p JOIN seal s ON s.seq = p.seal"
                + " WHERE p.version = 1 AND s.sealed_at >= :since ORDER BY s.seq")
        .bind("since", since.toEpochMilli())
        .map(
            (rows, context) ->
                new RoundId(Pool.of(rows.getString(1)), rows.getInt(2), rows.getInt(3)))
        .list();
  }

  /** The newest version that was sealed before a moment, 0 where there is none. */
  public int lastSealedBefore(RoundId id, Instant moment) {
    return handle
        .createQuery(
            "SELECT COALESCE(MAX(p.version), 0) FROM prediction p JOIN seal s ON s.seq = p.seal"
                + " WHERE p.pool = :pool AND p.year = :year AND p.number = :number"
                + " AND s.sealed_at < :moment")
        .bindMap(RoundKey.of(id))
        .bind("moment", moment.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  /** The seal of the first ticket worked out from one version. */
  public Optional<Seal> advice(RoundId id, int version) {
    return handle
        .createQuery(
            "SELECT "
                + SEAL
                + " FROM advice a JOIN seal s ON s.seq = a.seal WHERE a.pool = :pool"
                + " AND a.year = :year AND a.number = :number AND a.version = :version"
                + " ORDER BY a.seal LIMIT 1")
        .bindMap(RoundKey.of(id))
        .bind("version", version)
        .map((rows, context) -> SealTable.seal(rows))
        .findOne();
  }

  /** How many versions of a round's prediction there are. */
  public int versions(RoundId id) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM prediction WHERE pool = :pool AND year = :year"
                + " AND number = :number")
        .bindMap(RoundKey.of(id))
        .mapTo(Integer.class)
        .one();
  }

  /** The first link from a place on whose row is missing or differs from its text. */
  Optional<Chain.Broken> firstStray(long from, long to) {
    return handle
        .createQuery(
            """
            SELECT s.seq, s.text, t.kind, s.kind, t.pool, t.year, t.number, t.version,
                   t.budget, t.aim, t.form
            FROM seal s LEFT JOIN (
              SELECT seal, 'prediction' AS kind, pool, year, number, version,
                     0 AS budget, '' AS aim, '' AS form FROM prediction
              UNION ALL
              SELECT seal, 'advice' AS kind, pool, year, number, version, budget, aim, form
              FROM advice
              UNION ALL
              SELECT seal, 'settlement' AS kind, pool, year, number, version,
                     0 AS budget, '' AS aim, '' AS form FROM settlement) t
            ON t.seal = s.seq
            WHERE s.kind IN ('prediction', 'advice', 'settlement') AND s.seq BETWEEN :from AND :to
            ORDER BY s.seq
            """)
        .bind("from", from)
        .bind("to", to)
        .map((rows, context) -> stray(rows))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Chain.Broken> stray(ResultSet row) throws SQLException {
    long seq = row.getLong(1);
    if (row.getString(3) == null) {
      return Optional.of(
          new Chain.Broken(seq, String.format(Locale.ROOT, "no row stands for link %d", seq)));
    }
    JsonNode body = Json.read(row.getString(2)).path("body");
    boolean same =
        row.getString(3).equals(row.getString(4))
            && body.path("round").asText().equals(round(row))
            && body.path("version").asInt() == row.getInt(8)
            && body.path("budget").asInt() == row.getInt(9)
            && body.path("aim").asText().equals(row.getString(10))
            && body.path("form").asText().equals(row.getString(11));
    return same
        ? Optional.empty()
        : Optional.of(
            new Chain.Broken(
                seq, String.format(Locale.ROOT, "the row of link %d differs from its text", seq)));
  }

  /** As {@link RoundId#toString()} writes it, but for columns that may name no round at all. */
  private static String round(ResultSet row) throws SQLException {
    return String.format(
        Locale.ROOT, "%s-%06d", row.getString(5), (row.getInt(6) - 2000) * 10_000 + row.getInt(7));
  }
}
