package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** How much forecasters count, learned from settled rounds; append-only, the newest row counts. */
public final class PoolWeightsTable {
  private final Handle handle;

  PoolWeightsTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * What was learned.
   *
   * @param recordedAt when
   * @param rounds how many settled rounds it was learned from
   * @param body the weights
   */
  public record Row(Instant recordedAt, int rounds, JsonNode body) {
    public Row {
      requireNonNull(recordedAt, "recordedAt");
      requireNonNull(body, "body");
    }
  }

  /** Appends what was learned. */
  public void add(Sport sport, int rounds, JsonNode body, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO pool_weights (sport, recorded_at, rounds, body)
            VALUES (:sport, :now, :rounds, :body)
            """)
        .bind("sport", sport.code())
        .bind("now", now.toEpochMilli())
        .bind("rounds", rounds)
        .bind("body", Json.write(body))
        .execute();
  }

  /** What was learned last of a sport; empty where nothing was recorded by a moment. */
  public Optional<Row> newest(Sport sport, Instant moment) {
    return handle
        .createQuery(
            """
            SELECT recorded_at, rounds, body FROM pool_weights
            WHERE sport = :sport AND recorded_at <= :moment
            ORDER BY recorded_at DESC, id DESC LIMIT 1
            """)
        .bind("sport", sport.code())
        .bind("moment", moment.toEpochMilli())
        .map(
            (rows, context) ->
                new Row(
                    Instant.ofEpochMilli(rows.getLong(1)),
                    rows.getInt(2),
                    Json.read(rows.getString(3))))
        .findOne();
  }

  /**
   * The members of the panel that were shown the odds of a round, by their last answer with chances
   * before a moment: the one that stands.
   */
  public Set<String> shownOdds(RoundId id, Instant moment) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                SELECT member FROM panel_answer a
                WHERE pool = :pool AND year = :year AND number = :number
                  AND recorded_at <= :moment AND odds_shown <> 0
                  AND outcome IN ('answered', 'partly')
                  AND NOT EXISTS (SELECT 1 FROM panel_answer l
                    WHERE l.pool = a.pool AND l.year = a.year AND l.number = a.number
                      AND l.member = a.member AND l.recorded_at <= :moment AND l.id > a.id
                      AND l.outcome IN ('answered', 'partly'))
                """)
            .bindMap(RoundKey.of(id))
            .bind("moment", moment.toEpochMilli())
            .mapTo(String.class)
            .list());
  }
}
