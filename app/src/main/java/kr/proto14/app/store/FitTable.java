package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.LeagueKey;
import org.jdbi.v3.core.Handle;

/** What models made of leagues; every row can be worked out anew. */
public final class FitTable {
  /** Days after which a fit is not asked for any more: a live forecast is of today. */
  private static final int DAYS_KEPT = 14;

  private final Handle handle;

  FitTable(Handle handle) {
    this.handle = handle;
  }

  /** The fit that is kept by a key. */
  public Optional<String> find(FitKey key) {
    return handle
        .createQuery(
            """
            SELECT text FROM model_fit WHERE sport = :sport AND scope = :scope
              AND league = :league AND model = :model AND version = :version AND day = :day
              AND as_of = :asOf
            """)
        .bindMap(columns(key))
        .mapTo(String.class)
        .findOne();
  }

  /** The newest fit that is kept by a key, or by one that saw less. */
  public Optional<Kept> newest(FitKey key) {
    return handle
        .createQuery(
            """
            SELECT as_of, text FROM model_fit WHERE sport = :sport AND scope = :scope
              AND league = :league AND model = :model AND version = :version AND day = :day
              AND as_of <= :asOf ORDER BY as_of DESC LIMIT 1
            """)
        .bindMap(columns(key))
        .map((rows, context) -> new Kept(Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2)))
        .findOne();
  }

  /**
   * A fit that is kept.
   *
   * @param asOf nothing recorded later went into it
   */
  public record Kept(Instant asOf, String text) {
    public Kept {
      requireNonNull(asOf, "asOf");
      requireNonNull(text, "text");
    }
  }

  /** Keeps a fit, unless one is kept by its key, and drops those of days long gone. */
  public void add(FitKey key, String text) {
    handle
        .createUpdate(
            """
            INSERT INTO model_fit (sport, scope, league, model, version, day, as_of, text)
            VALUES (:sport, :scope, :league, :model, :version, :day, :asOf, :text)
            ON CONFLICT DO NOTHING
            """)
        .bindMap(columns(key))
        .bind("text", text)
        .execute();
    handle
        .createUpdate("DELETE FROM model_fit WHERE day < :day")
        .bind("day", key.day().minusDays(DAYS_KEPT).toString())
        .execute();
  }

  /** How many are kept. */
  public int count() {
    return handle.createQuery("SELECT COUNT(*) FROM model_fit").mapTo(Integer.class).one();
  }

  private static Map<String, Object> columns(FitKey key) {
    LeagueKey league = key.league();
    return Map.of(
        "sport", league.sport().code(),
        "scope", league.scope(),
        "league", league.name(),
        "model", key.model(),
        "version", key.version(),
        "day", key.day().toString(),
        "asOf", key.asOf().toEpochMilli());
  }
}
