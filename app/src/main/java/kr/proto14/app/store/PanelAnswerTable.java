package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** What language models said of rounds; append-only. */
public final class PanelAnswerTable {
  private static final String COLUMNS =
      """
      pool, year, number, member, model, recorded_at, outcome, odds_shown, attempts, millis,
      tokens_in, tokens_out, microwon, question, raw, body\
      """;

  private final Handle handle;

  PanelAnswerTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds an answer. */
  public void add(PanelAnswer answer) {
    Map<String, Object> values = new HashMap<>(RoundKey.of(answer.round()));
    values.put("member", answer.member());
    values.put("model", answer.model());
    values.put("at", answer.recordedAt().toEpochMilli());
    values.put("outcome", answer.outcome());
    values.put("oddsShown", answer.oddsShown() ? 1 : 0);
    values.put("attempts", answer.attempts());
    values.put("millis", answer.took().toMillis());
    values.put("tokensIn", answer.tokensIn());
    values.put("tokensOut", answer.tokensOut());
    values.put("microwon", answer.microwon());
    values.put("question", answer.question());
    values.put("body", Json.write(answer.body()));
    handle
        .createUpdate(
            """
            INSERT INTO panel_answer (pool, year, number, member, model, known_at, recorded_at,
              outcome, odds_shown, attempts, millis, tokens_in, tokens_out, microwon, question,
              raw, body)
            VALUES (:pool, :year, :number, :member, :model, :at, :at, :outcome, :oddsShown,
              :attempts, :millis, :tokensIn, :tokensOut, :microwon, :question, :raw, :body)
            """)
        .bindMap(values)
        .bind("raw", answer.raw())
        .execute();
  }

  /** What was said of a round and stored by a moment, the oldest first. */
  public List<PanelAnswer> asOf(RoundId round, Instant moment) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                 FROM panel_answer
                WHERE pool = :pool AND year = :year AND number = :number
                  AND known_at <= :moment AND recorded_at <= :moment
                ORDER BY recorded_at, id
                """)
        .bindMap(RoundKey.of(round))
        .bind("moment", moment.toEpochMilli())
        .map((row, context) -> answer(row))
        .list();
  }

  /** All that was stored from a moment on and before another, the oldest first. */
  public List<PanelAnswer> between(Instant from, Instant before) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                 FROM panel_answer
                WHERE recorded_at >= :from AND recorded_at < :before ORDER BY recorded_at, id
                """)
        .bind("from", from.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .map((row, context) -> answer(row))
        .list();
  }

  private static PanelAnswer answer(ResultSet row) throws SQLException {
    return new PanelAnswer(
        new RoundId(Pool.of(row.getString(1)), row.getInt(2), row.getInt(3)),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getString(7),
        row.getInt(8) != 0,
        row.getInt(9),
        Duration.ofMillis(row.getLong(10)),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        row.getString(14),
        row.getString(15),
        Json.read(row.getString(16)));
  }
}
