package kr.proto14.app.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballRow;

/**
 * Collects the games of one league and turns them into what the models read, by the days of the
 * league's country.
 *
 * <p>Two sides may meet on two days running, so a game that several sources tell is known by its
 * score, too: it counts once, as the one told first, or the first one with a spread. What no model
 * can read is left out: a game without points, a spread that nobody would offer.
 */
final class BasketballRows {
  /** A source dates a game by the day in its own country. */
  private static final int SAME_GAME_DAYS = 1;

  private static final double WIDEST_SPREAD = 60;

  private final ZoneId zone;
  private final UnaryOperator<String> current;
  private final Map<Key, List<Game>> games = new HashMap<>();
  private final Map<String, String> currents = new HashMap<>();

  private record Key(String home, String away, int homePoints, int awayPoints) {}

  private record Game(LocalDate day, Key key, OptionalDouble spread) {}

  /**
   * @param current the id that a team has now for one that it had
   */
  BasketballRows(BasketballLeague league, UnaryOperator<String> current) {
    this.zone = zone(league);
    this.current = current;
  }

  /** Where the league plays. */
  static ZoneId zone(BasketballLeague league) {
    return switch (league) {
      case NBA -> ZoneId.of("America/New_York");
      case KBL, WKBL -> ZoneId.of("Asia/Seoul");
    };
  }

  void add(ArchivedMatch told) {
    PlayedMatch match = told.match();
    Key key =
        new Key(
            currents.computeIfAbsent(told.homeKey(), current),
            currents.computeIfAbsent(told.awayKey(), current),
            match.score().home(),
            match.score().away());
    if (key.home.equals(key.away) || key.homePoints == 0 || key.awayPoints == 0) {
      return;
    }
    LocalDate day =
        match.kickOff().map(start -> start.atZone(zone).toLocalDate()).orElse(match.day());
    OptionalDouble spread =
        Math.abs(match.spread().orElse(0)) <= WIDEST_SPREAD
            ? match.spread()
            : OptionalDouble.empty();
    add(new Game(day, key, spread));
  }

  private void add(Game told) {
    List<Game> same = games.computeIfAbsent(told.key, _ -> new ArrayList<>(1));
    for (int i = 0; i < same.size(); i++) {
      if (Math.abs(ChronoUnit.DAYS.between(same.get(i).day, told.day)) <= SAME_GAME_DAYS) {
        if (same.get(i).spread.isEmpty()) {
          same.set(i, new Game(same.get(i).day, told.key, told.spread));
        }
        return;
      }
    }
    same.add(told);
  }

  /** The rows, oldest first; those of a day by their sides. */
  List<BasketballRow> rows() {
    Seasons seasons = new Seasons();
    return games.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(Game::day)
                .thenComparing(game -> game.key.home)
                .thenComparing(game -> game.key.away)
                .thenComparing(game -> game.key.homePoints)
                .thenComparing(game -> game.key.awayPoints))
        .map(
            game ->
                new BasketballRow(
                    game.day,
                    seasons.next(game.day),
                    game.key.home,
                    game.key.away,
                    game.key.homePoints,
                    game.key.awayPoints,
                    game.spread))
        .toList();
  }
}
