package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.TeamLinks;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * The archive as the models read it, as of a moment: teams by the ids that they had then, each
 * match once, in leagues.
 */
public final class PastMatches {
  private final Tx tx;
  private final AsOf asOf;
  private final UnaryOperator<String> current;

  /**
   * @param asOf nothing of later is seen, in matches and in what is known of teams
   */
  public PastMatches(Tx tx, AsOf asOf) {
    this(tx, asOf, tx.teams());
  }

  private PastMatches(Tx tx, AsOf asOf, TeamLinks teams) {
    this.tx = requireNonNull(tx, "tx");
    this.asOf = requireNonNull(asOf, "asOf");
    Clock then = Clock.fixed(asOf.recordedAt(), ZoneOffset.UTC);
    this.current = new TeamRegistry(teams, then)::current;
  }

  /** All soccer leagues by their keys, in the order of the keys. */
  public Map<LeagueKey, LeagueLog> soccer() {
    Map<LeagueKey, LeagueLog> logs = new TreeMap<>();
    rows().forEach((league, rows) -> logs.put(league, new LeagueLog(rows)));
    return logs;
  }

  /** The same as rows, oldest first. */
  public Map<LeagueKey, List<SoccerRow>> rows() {
    return collected(_ -> true, SoccerRows::rows);
  }

  /**
   * The same with the kind of the odds that each match had.
   *
   * @param asked which leagues; asked once of each
   */
  public Map<LeagueKey, List<PastRow>> withOdds(Predicate<LeagueKey> asked) {
    return collected(asked, SoccerRows::withOdds);
  }

  /** League by league: what the archive tells of a match is far larger than what is kept of it. */
  private <T> Map<LeagueKey, List<T>> collected(
      Predicate<LeagueKey> asked, Function<SoccerRows, List<T>> kept) {
    Map<LeagueKey, List<T>> leagues = new TreeMap<>();
    for (LeagueKey league : tx.leagues().all(Sport.SOCCER)) {
      if (asked.test(league)) {
        SoccerRows rows = new SoccerRows(current, LocalDate.MIN);
        tx.history().forEach(league, asOf, rows::add);
        List<T> of = kept.apply(rows);
        if (!of.isEmpty()) {
          leagues.put(league, of);
        }
      }
    }
    return leagues;
  }

  /** One soccer league, empty where nothing is known of it. */
  public LeagueLog soccer(LeagueKey league) {
    return soccer(league, LocalDate.MIN);
  }

  /**
   * The same without the odds of days before a day; to take their margin out is most of the work.
   */
  LeagueLog soccer(LeagueKey league, LocalDate marketFrom) {
    SoccerRows rows = new SoccerRows(current, marketFrom);
    tx.history().forEach(league, asOf, rows::add);
    return new LeagueLog(rows.rows());
  }

  /** The leagues of basketball that the models know, of whatever sources, each game once. */
  public PastGames basketball(TeamRegistry registry) {
    Set<LeagueKey> unknown = new TreeSet<>();
    Map<BasketballLeague, BasketballRows> leagues = new EnumMap<>(BasketballLeague.class);
    Courts courts = new Courts(registry);
    for (LeagueKey key : tx.leagues().all(Sport.BASKETBALL)) {
      unknown.add(key);
      tx.history()
          .forEach(
              key,
              asOf,
              told ->
                  courts
                      .of(key, current.apply(told.homeKey()), current.apply(told.awayKey()))
                      .ifPresent(
                          league -> {
                            unknown.remove(key);
                            leagues
                                .computeIfAbsent(league, of -> new BasketballRows(of, current))
                                .add(told);
                          }));
    }
    Map<BasketballLeague, BasketballLog> logs = new EnumMap<>(BasketballLeague.class);
    leagues.forEach((league, rows) -> logs.put(league, new BasketballLog(rows.rows())));
    return new PastGames(logs, unknown);
  }
}
