package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchCount;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.TeamNamer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Played matches; append-only, the last row of a match counts. */
public final class PlayedMatchTable {
  private static final int FETCH = 1_000;
  private static final String COLUMNS =
      "sport, league, scope, day, kick_off, home_id, home_name, away_id, away_name, home_score,"
          + " away_score, covers, odds_home, odds_middle, odds_away, odds_kind, bookmaker, spread,"
          + " neutral, source, home_team, away_team, shots_home, shots_away, target_home,"
          + " target_away, xg_home, xg_away";

  private final Handle handle;

  PlayedMatchTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds what {@code feed} gives; see {@link kr.proto14.app.history.MatchArchive#add}.
   *
   * @param namer asked once for each distinct name, inside this transaction
   */
  public Added add(
      MatchOrigin origin,
      boolean corrects,
      Instant recordedAt,
      TeamNamer namer,
      Consumer<Consumer<PlayedMatch>> feed) {
    try {
      widenCache();
      return write(
          new MatchWriter(handle.getConnection(), origin, corrects, recordedAt, namer), feed);
    } catch (SQLException e) {
      throw new StoreException("played matches cannot be written", e);
    }
  }

  /**
   * Gives every match of a sport whose result was known and recorded at a moment, each once, as it
   * stood then, in the order in which they were recorded.
   */
  public void forEach(Sport sport, Instant moment, Consumer<PlayedMatch> to) {
    forEach(sport, AsOf.moment(moment), archived -> to.accept(archived.match()));
  }

  /**
   * Gives every match of a sport, with our ids of its teams, whose result was known and recorded as
   * of a moment; each once, as its last row of then has it, in the order in which they were
   * recorded. Rows are streamed: a million takes no more memory than a thousand.
   */
  public void forEach(Sport sport, AsOf asOf, Consumer<ArchivedMatch> to) {
    stream(select("sport = :sport"), asOf, query -> query.bind("sport", sport.code()), to);
  }

  /** The same of one league. */
  public void forEach(LeagueKey league, AsOf asOf, Consumer<ArchivedMatch> to) {
    stream(
        select("sport = :sport AND league = :league AND scope = :scope"),
        asOf,
        query ->
            query
                .bind("sport", league.sport().code())
                .bind("league", league.name())
                .bind("scope", league.scope()),
        to);
  }

  /** The same of one league from a day on. */
  public void forEach(LeagueKey league, AsOf asOf, LocalDate from, Consumer<ArchivedMatch> to) {
    stream(
        select("sport = :sport AND league = :league AND scope = :scope AND day >= :from"),
        asOf,
        query ->
            query
                .bind("sport", league.sport().code())
                .bind("league", league.name())
                .bind("scope", league.scope())
                .bind("from", from.toString()),
        to);
  }

  /** The same of some teams' matches at home, from a day on. */
  public void forEachAtHome(
      Collection<String> ids, AsOf asOf, LocalDate from, Consumer<ArchivedMatch> to) {
    stream(
        select("home_team IN (<ids>) AND day >= :from"),
        asOf,
        query -> query.bindList("ids", List.copyOf(ids)).bind("from", from.toString()),
        to);
  }

  private static String select(String which) {
    return "SELECT "
        + COLUMNS
        + " FROM played_match WHERE id IN (SELECT MAX(id) FROM played_match WHERE "
        + which
        + " AND known_at <= :knownAt AND recorded_at <= :recordedAt GROUP BY identity)"
        + " ORDER BY id";
  }

  private void stream(
      String sql, AsOf asOf, UnaryOperator<Query> which, Consumer<ArchivedMatch> to) {
    which
        .apply(handle.createQuery(sql))
        .setFetchSize(FETCH)
        .bind("knownAt", asOf.knownAt().toEpochMilli())
        .bind("recordedAt", asOf.recordedAt().toEpochMilli())
        .map((rows, context) -> archived(rows))
        .useStream(matches -> matches.forEach(to));
  }

  /** When the newest row of those recorded until a moment was recorded. */
  public Optional<Instant> newest(Instant moment) {
    return handle
        .createQuery("SELECT MAX(recorded_at) FROM played_match WHERE recorded_at <= :moment")
        .bind("moment", moment.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /**
   * Whether a source told a match before, but of another league.
   *
   * @param homeTeam our id of its home side
   */
  boolean liesElsewhere(PlayedMatch match, String source, String homeTeam) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM played_match
            WHERE home_team = :homeTeam AND source = :source AND day = :day
              AND home_id = :home AND away_id = :away AND (league <> :league OR scope <> :scope)
            LIMIT 1
            """)
        .bind("homeTeam", homeTeam)
        .bind("source", source)
        .bind("day", match.day().toString())
        .bind("home", match.home().id())
        .bind("away", match.away().id())
        .bind("league", match.league())
        .bind("scope", match.scope())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** How many matches there are by sport, league and source, each counted once. */
  public List<MatchCount> counts() {
    return handle
        .createQuery(
            """
            SELECT sport, league, source, COUNT(DISTINCT identity), MIN(day), MAX(day)
            FROM played_match GROUP BY sport, league, source ORDER BY sport, league, source
            """)
        .map(
            (rows, context) ->
                new MatchCount(
                    sport(rows),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getLong(4),
                    LocalDate.parse(rows.getString(5)),
                    LocalDate.parse(rows.getString(6))))
        .list();
  }

  /** Marks a round of fixed odds as read to its end. */
  public void finish(int gmTs, int matches, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO finished_round (gm_ts, matches, finished_at)
            VALUES (:gmTs, :matches, :now) ON CONFLICT (gm_ts) DO NOTHING
            """)
        .bind("gmTs", gmTs)
        .bind("matches", matches)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The rounds marked so. */
  public Set<Integer> finished() {
    return handle.createQuery("SELECT gm_ts FROM finished_round").mapTo(Integer.class).set();
  }

  private static Added write(MatchWriter writer, Consumer<Consumer<PlayedMatch>> feed)
      throws SQLException {
    try (writer) {
      feed.accept(writer::add);
      return writer.finish();
    }
  }

  /** The embedded database keeps 2 MB of pages, and the index alone of a large import has 16. */
  private void widenCache() throws SQLException {
    String url = handle.getConnection().getMetaData().getURL();
    if (Dialect.ofUrl(url) == Dialect.SQLITE) {
      handle.execute("PRAGMA cache_size = -24000");
    }
  }

  private static ArchivedMatch archived(ResultSet row) throws SQLException {
    return new ArchivedMatch(
        match(row),
        row.getString(20),
        Optional.ofNullable(row.getString(21)),
        Optional.ofNullable(row.getString(22)));
  }

  private static PlayedMatch match(ResultSet row) throws SQLException {
    long kickOff = row.getLong(5);
    Optional<Instant> start =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(kickOff));
    return new PlayedMatch(
        sport(row),
        row.getString(2),
        row.getString(3),
        LocalDate.parse(row.getString(4)),
        start,
        new Side(row.getString(6), row.getString(7)),
        new Side(row.getString(8), row.getString(9)),
        Covers.valueOf(row.getString(12)).score(row.getInt(10), row.getInt(11)),
        odds(row),
        decimal(row, 18),
        row.getInt(19) == 1,
        counted(row));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    Optional<Counted.Shots> shots = shots(row, 23);
    Optional<Counted.Shots> onTarget = shots(row, 25);
    OptionalDouble xg = decimal(row, 27);
    return shots.isEmpty() && onTarget.isEmpty() && xg.isEmpty()
        ? Counted.NOTHING
        : new Counted(
            shots,
            onTarget,
            xg.isEmpty()
                ? Optional.empty()
                : Optional.of(new Counted.Xg(xg.getAsDouble(), row.getDouble(28))));
  }

  private static Optional<Counted.Shots> shots(ResultSet row, int column) throws SQLException {
    int home = row.getInt(column);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Counted.Shots(home, row.getInt(column + 1)));
  }

  private static Optional<PastOdds> odds(ResultSet row) throws SQLException {
    String kind = row.getString(16);
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new PastOdds(
                row.getDouble(13),
                decimal(row, 14),
                row.getDouble(15),
                PastOdds.Kind.valueOf(kind),
                row.getString(17)));
  }

  private static OptionalDouble decimal(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Sport sport(ResultSet row) throws SQLException {
    String code = row.getString(1);
    return Sport.of(code).orElseThrow(() -> new StoreException("no sport is called " + code));
  }
}
