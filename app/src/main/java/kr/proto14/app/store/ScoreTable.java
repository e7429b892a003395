package kr.proto14.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** Settled rounds in figures, worked out anew whenever what they rest on changes. */
public final class ScoreTable {
  private final Handle handle;

  ScoreTable(Handle handle) {
    this.handle = handle;
  }

  /** Puts a round's figures in place of those it had; the moment it was settled first stays. */
  public void put(RoundId id, Instant settledAt, JsonNode score) {
    handle
        .createUpdate(
            """
            INSERT INTO round_score (pool, year, number, settled_at, text)
            VALUES (:pool, :year, :number, :at, :text)
            ON CONFLICT (pool, year, number) DO UPDATE SET text = excluded.text
            """)
        .bindMap(RoundKey.of(id))
        .bind("at", settledAt.toEpochMilli())
        .bind("text", Json.write(score))
        .execute();
  }

  /** The figures of all rounds of a pool settled before a moment. */
  public List<Scored> before(Pool pool, Instant moment) {
    return handle
        .createQuery(
            "SELECT settled_at, text FROM round_score WHERE pool = :pool AND settled_at < :moment"
                + " ORDER BY settled_at, year, number")
        .bind("pool", pool.gameId())
        .bind("moment", moment.toEpochMilli())
        .map(
            (rows, context) ->
                new Scored(Instant.ofEpochMilli(rows.getLong(1)), Json.read(rows.getString(2))))
        .list();
  }

  /**
   * A round's figures.
   *
   * @param settledAt when it was settled first
   * @param score as it was put
   */
  public record Scored(Instant settledAt, JsonNode score) {}
}
