package kr.proto14.app.backtest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kr.proto14.app.forecast.Seasons;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.basketball.BasketballRow;

/**
 * The archive's basketball as the models read it, as of a moment: teams by the ids that they had
 * then, each game once, in leagues.
 */
final class PastGames {
  private static final int MOST_POINTS = 300;
  private static final double WIDEST_SPREAD = 60;

  private final UnaryOperator<String> current;
  private final Map<LeagueKey, List<Game>> leagues = new TreeMap<>();
  private final Map<List<String>, List<Game>> byPair = new HashMap<>();

  private record Game(String home, String away, PlayedMatch match) {
    LocalDate day() {
      return match.day();
    }

    /** Sources date a game by zones of their own, and sides may meet on two days that follow. */
    boolean isSame(Game other) {
      return Math.abs(ChronoUnit.DAYS.between(day(), other.day())) <= 1
          && match.score().equals(other.match.score());
    }
  }

  private PastGames(UnaryOperator<String> current) {
    this.current = current;
  }

  /** All leagues by their keys; games by day. */
  static Map<LeagueKey, List<BasketballRow>> read(Tx tx, AsOf asOf) {
    Clock then = Clock.fixed(asOf.recordedAt(), ZoneOffset.UTC);
    PastGames games = new PastGames(new TeamRegistry(tx.teams(), then)::current);
    tx.history().forEach(Sport.BASKETBALL, asOf, games::add);
    Map<LeagueKey, List<BasketballRow>> rows = new TreeMap<>();
    games.leagues.forEach((league, each) -> rows.put(league, rows(each)));
    return rows;
  }

  private void add(ArchivedMatch told) {
    Game game =
        new Game(
            told.homeTeam().map(current).orElseGet(told::homeKey),
            told.awayTeam().map(current).orElseGet(told::awayKey),
            told.match());
    LeagueKey league = LeagueKey.of(told.match());
    List<Game> met =
        byPair.computeIfAbsent(
            List.of(league.scope(), league.name(), game.home, game.away), _ -> new ArrayList<>(2));
    if (isUsable(game) && met.stream().noneMatch(game::isSame)) {
      met.add(game);
      leagues.computeIfAbsent(league, _ -> new ArrayList<>()).add(game);
    }
  }

  private static boolean isUsable(Game game) {
    int home = game.match.score().home();
    int away = game.match.score().away();
    return !game.home.equals(game.away)
        && Math.min(home, away) > 0
        && Math.max(home, away) <= MOST_POINTS;
  }

  private static List<BasketballRow> rows(List<Game> games) {
    games.sort(Comparator.comparing(Game::day).thenComparing(Game::home).thenComparing(Game::away));
    Seasons seasons = new Seasons();
    return games.stream().map(game -> row(game, seasons.next(game.day()))).toList();
  }

  private static BasketballRow row(Game game, int season) {
    OptionalDouble spread = game.match.spread();
    return new BasketballRow(
        game.day(),
        season,
        game.home,
        game.away,
        game.match.score().home(),
        game.match.score().away(),
        Math.abs(spread.orElse(0)) <= WIDEST_SPREAD ? spread : OptionalDouble.empty());
  }
}
