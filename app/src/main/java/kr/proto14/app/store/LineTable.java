package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.source.FixtureLine;
import kr.proto14.engine.pool.MarginLine;
import org.jdbi.v3.core.Handle;

/** Handicaps and totals of games of basketball as they were seen; append-only. */
public final class LineTable {
  private final Handle handle;

  LineTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds a line unless the last one recorded for the game is the same. */
  public void add(String source, FixtureLine seen, Instant recordedAt) {
    boolean isKnown =
        asOf(seen.homeId(), seen.awayId(), seen.kickOff(), recordedAt)
            .filter(last -> last.line().equals(seen.line()))
            .isPresent();
    if (isKnown) {
      return;
    }
    OptionalDouble total = seen.line().total();
    handle
        .createUpdate(
            """
            INSERT INTO margin_line (source, home_id, away_id, kick_off, known_at, recorded_at,
                                     handicap, home, away, total, raw)
            VALUES (:source, :homeId, :awayId, :kickOff, :knownAt, :recordedAt,
                    :handicap, :home, :away, :total, :raw)
            """)
        .bind("source", source)
        .bind("homeId", seen.homeId())
        .bind("awayId", seen.awayId())
        .bind("kickOff", seen.kickOff().toEpochMilli())
        .bind("knownAt", Times.knownAt(seen.knownAt(), recordedAt))
        .bind("recordedAt", recordedAt.toEpochMilli())
        .bind("handicap", seen.line().handicap())
        .bind("home", seen.line().home())
        .bind("away", seen.line().away())
        .bind("total", total.isPresent() ? Double.valueOf(total.getAsDouble()) : null)
        .bind("raw", seen.raw())
        .execute();
  }

  /** The last line of a game that was known and recorded at a moment. */
  public Optional<FixtureLine> asOf(String homeId, String awayId, Instant kickOff, Instant moment) {
    return handle
        .createQuery(
            """
            SELECT known_at, handicap, home, away, total, raw FROM margin_line
            WHERE home_id = :homeId AND away_id = :awayId
              AND kick_off = :kickOff AND known_at <= :moment AND recorded_at <= :moment
            ORDER BY recorded_at DESC, id DESC LIMIT 1
            """)
        .bind("homeId", homeId)
        .bind("awayId", awayId)
        .bind("kickOff", kickOff.toEpochMilli())
        .bind("moment", moment.toEpochMilli())
        .map(
            (rows, context) ->
                new FixtureLine(
                    homeId,
                    awayId,
                    kickOff,
                    line(rows),
                    Instant.ofEpochMilli(rows.getLong(1)),
                    rows.getString(6)))
        .findOne();
  }

  private static MarginLine line(ResultSet rows) throws SQLException {
    double total = rows.getDouble(5);
    boolean isNone = rows.wasNull();
    return new MarginLine(
        rows.getDouble(2),
        rows.getDouble(3),
        rows.getDouble(4),
        isNone ? OptionalDouble.empty() : OptionalDouble.of(total));
  }
}
