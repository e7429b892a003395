package kr.proto14.engine.basketball;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One style's view of one league, moved forward from day to day, with the probit of the seasons
 * that have ended. Not for several threads.
 */
final class RatedLeague {
  private final BasketballLog log;
  private final BasketballLeague league;
  private final MarginRatings ratings;
  private final MarginHistory history = new MarginHistory();
  private final int[] seen;
  private double[] expected = new double[16];
  private int known;
  private int season;
  private @Nullable OrderedProbit probit;

  RatedLeague(BasketballLog log, BasketballLeague league, RatingStyle style) {
    this.log = log;
    this.league = league;
    this.ratings = new MarginRatings(style, log.teams());
    this.seen = new int[log.teams()];
  }

  /** Learns all that is known and was not learnt yet. */
  void learn(KnownGames past) {
    while (known < past.size()) {
      beginIfLater(past.row(known).season());
      int end = known + 1;
      while (end < past.size() && log.day[end] == log.day[known]) {
        end++;
      }
      learnDay(past, end);
      known = end;
    }
  }

  private void learnDay(KnownGames past, int end) {
    if (expected.length < end - known) {
      expected = new double[2 * (end - known)];
    }
    for (int game = known; game < end; game++) {
      expected[game - known] = margin(log.home[game], log.away[game], log.day[game]);
    }
    for (int game = known; game < end; game++) {
      int home = log.home[game];
      int away = log.away[game];
      BasketballRow row = past.row(game);
      if (seen[home] > 0 && seen[away] > 0) {
        history.add(expected[game - known], row.outcome());
      }
      ratings.learn(row, home, away, expected[game - known]);
    }
    for (int game = known; game < end; game++) {
      seen[log.home[game]]++;
      seen[log.away[game]]++;
    }
  }

  /** Begins a season unless it, or a later one, has begun. */
  void beginIfLater(int number) {
    if (known > 0 && number > season) {
      begin();
    }
    season = known > 0 ? Math.max(season, number) : number;
  }

  /** Begins the season after the last one known. */
  void begin() {
    ratings.beginSeason();
    history.beginSeason();
    probit = null;
  }

  /** Games of a team so far, of any season. */
  int seen(int team) {
    return seen[team];
  }

  /** The home advantage. */
  double edge() {
    return ratings.edge();
  }

  /** What is known of each team that played, by its name. */
  SortedMap<String, MarginFit.Rating> ratings(KnownGames past) {
    SortedMap<String, MarginFit.Rating> teams = new TreeMap<>();
    for (int game = 0; game < known; game++) {
      BasketballRow row = past.row(game);
      int home = log.home[game];
      int away = log.away[game];
      teams.computeIfAbsent(row.home(), _ -> ratings.rating(home, seen[home]));
      teams.computeIfAbsent(row.away(), _ -> ratings.rating(away, seen[away]));
    }
    return teams;
  }

  double margin(int home, int away, int day) {
    return ratings.expected(home, away, day);
  }

  /** Fitted to the seasons that have ended. */
  OrderedProbit probit() {
    OrderedProbit current = probit;
    if (current == null) {
      current = league.ratedProbit(history);
      probit = current;
    }
    return current;
  }
}
