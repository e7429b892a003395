package kr.proto14.app.store;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.engine.pool.Odds;
import org.jdbi.v3.core.Handle;

/** Odds as they were seen; append-only. */
public final class OddsTable {
  private final Handle handle;

  OddsTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds odds unless the last ones recorded for the fixture are the same. */
  public void add(String source, FixtureOdds seen, Instant recordedAt) {
    Optional<FixtureOdds> last =
        asOf(seen.sport(), seen.homeId(), seen.awayId(), seen.kickOff(), recordedAt);
    if (last.isPresent() && last.get().odds().equals(seen.odds())) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO odds (source, sport, home_id, away_id, kick_off, known_at, recorded_at,
                              home, middle, away, raw)
            VALUES (:source, :sport, :homeId, :awayId, :kickOff, :knownAt, :recordedAt,
                    :home, :middle, :away, :raw)
            """)
        .bind("source", source)
        .bind("sport", seen.sport())
        .bind("homeId", seen.homeId())
        .bind("awayId", seen.awayId())
        .bind("kickOff", seen.kickOff().toEpochMilli())
        .bind("knownAt", Times.knownAt(seen.knownAt(), recordedAt))
        .bind("recordedAt", recordedAt.toEpochMilli())
        .bind("home", seen.odds().home())
        .bind("middle", seen.odds().middle())
        .bind("away", seen.odds().away())
        .bind("raw", seen.raw())
        .execute();
  }

  /** The last odds of a fixture that were known and recorded at a moment. */
  public Optional<FixtureOdds> asOf(
      String sport, String homeId, String awayId, Instant kickOff, Instant moment) {
    return handle
        .createQuery(
            """
            SELECT known_at, home, middle, away, raw FROM odds
            WHERE sport = :sport AND home_id = :homeId AND away_id = :awayId
              AND kick_off = :kickOff AND known_at <= :moment AND recorded_at <= :moment
            ORDER BY recorded_at DESC, id DESC LIMIT 1
            """)
        .bind("sport", sport)
        .bind("homeId", homeId)
        .bind("awayId", awayId)
        .bind("kickOff", kickOff.toEpochMilli())
        .bind("moment", moment.toEpochMilli())
        .map(
            (rows, context) ->
                new FixtureOdds(
                    sport,
                    homeId,
                    awayId,
                    kickOff,
                    new Odds(rows.getDouble(2), rows.getDouble(3), rows.getDouble(4)),
                    Instant.ofEpochMilli(rows.getLong(1)),
                    rows.getString(5)))
        .findOne();
  }
}
