package kr.proto14.app.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueCount;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Membership;
import kr.proto14.app.history.Sport;
import org.jdbi.v3.core.Handle;

/** In which leagues the played matches lie. */
public final class PlayedLeagues {
  private final Handle handle;

  PlayedLeagues(Handle handle) {
    this.handle = handle;
  }

  /** All leagues of a sport of which anything is known, in their order. */
  public List<LeagueKey> all(Sport sport) {
    return handle
        .createQuery("SELECT DISTINCT league, scope FROM played_match WHERE sport = :sport")
        .bind("sport", sport.code())
        .map((rows, context) -> new LeagueKey(sport, rows.getString(2), rows.getString(1)))
        .stream()
        .sorted()
        .toList();
  }

  /** The leagues in which any of some teams played at home from a day on, in their order. */
  public List<LeagueKey> atHome(Sport sport, Collection<String> ids, LocalDate from) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT league, scope FROM played_match
            WHERE home_team IN (<ids>) AND day >= :from
            """)
        .bindList("ids", List.copyOf(ids))
        .bind("from", from.toString())
        .map((rows, context) -> new LeagueKey(sport, rows.getString(2), rows.getString(1)))
        .stream()
        .sorted()
        .toList();
  }

  /**
   * The leagues in which a team played at home, as of a moment and before a day.
   *
   * @param ids under which the team is and was kept, at least one
   */
  public List<Membership> of(Sport sport, Collection<String> ids, AsOf asOf, LocalDate before) {
    return handle
        .createQuery(
            """
            SELECT league, scope, COUNT(DISTINCT identity), MAX(day) FROM played_match
            WHERE home_team IN (<ids>) AND day < :before
              AND known_at <= :knownAt AND recorded_at <= :recordedAt
            GROUP BY league, scope ORDER BY league, scope
            """)
        .bindList("ids", List.copyOf(ids))
        .bind("before", before.toString())
        .bind("knownAt", asOf.knownAt().toEpochMilli())
        .bind("recordedAt", asOf.recordedAt().toEpochMilli())
        .map(
            (rows, context) ->
                new Membership(
                    new LeagueKey(sport, rows.getString(2), rows.getString(1)),
                    rows.getInt(3),
                    LocalDate.parse(rows.getString(4))))
        .list();
  }

  /**
   * The league under which a match of two sides lies, whoever told it; of several that of the row
   * recorded first.
   *
   * @param homes ids under which the home side is and was kept, at least one
   * @param aways those of the other side
   * @param from the first day on which it may have been played
   * @param to the last one
   */
  public Optional<LeagueKey> ofMatch(
      Sport sport,
      Collection<String> homes,
      Collection<String> aways,
      LocalDate from,
      LocalDate to) {
    return handle
        .createQuery(
            """
            SELECT scope, league FROM played_match
            WHERE home_team IN (<homes>) AND away_team IN (<aways>) AND day BETWEEN :from AND :to
            ORDER BY id LIMIT 1
            """)
        .bindList("homes", List.copyOf(homes))
        .bindList("aways", List.copyOf(aways))
        .bind("from", from.toString())
        .bind("to", to.toString())
        .map((rows, context) -> new LeagueKey(sport, rows.getString(1), rows.getString(2)))
        .findOne();
  }

  /**
   * The leagues of a sport with what is known of them, as of a moment, in their order.
   *
   * @param from first day that counts
   * @param before the day after the last
   */
  public List<LeagueCount> counted(Sport sport, AsOf asOf, LocalDate from, LocalDate before) {
    return handle
        .createQuery(
            """
            SELECT league, scope, COUNT(*), COUNT(odds_home),
              COUNT(COALESCE(shots_home, xg_home))
            FROM played_match
            WHERE sport = :sport AND day >= :from AND day < :before
              AND known_at <= :knownAt AND recorded_at <= :recordedAt
            GROUP BY league, scope
            """)
        .bind("sport", sport.code())
        .bind("from", from.toString())
        .bind("before", before.toString())
        .bind("knownAt", asOf.knownAt().toEpochMilli())
        .bind("recordedAt", asOf.recordedAt().toEpochMilli())
        .map(
            (rows, context) ->
                new LeagueCount(
                    new LeagueKey(sport, rows.getString(2), rows.getString(1)),
                    rows.getLong(3),
                    rows.getLong(4),
                    rows.getLong(5)))
        .stream()
        .sorted(Comparator.comparing(LeagueCount::league))
        .toList();
  }
}
