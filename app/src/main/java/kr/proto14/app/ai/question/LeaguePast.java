package kr.proto14.app.ai.question;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;

/** The games of a league before a day: its table, its form, its meetings. */
final class LeaguePast {
  private static final int FORM = 5;
  private static final int MEETINGS = 5;

  /** Outcomes of fewer games are no base rate. */
  private static final int LEAST_GAMES = 100;

  /** A base rate is of the last years: home advantage changes. */
  private static final int YEARS = 3;

  /** A season that has rested for longer is over. */
  private static final int DAYS_IN_SEASON = 120;

  private final Pool pool;
  private final LocalDate day;
  private final List<Game> games;

  LeaguePast(Pool pool, LocalDate day, List<Game> games) {
    this.pool = pool;
    this.day = day;
    this.games =
        games.stream()
            .filter(game -> game.date().isBefore(day))
            .sorted(Comparator.comparing(Game::date).reversed())
            .toList();
  }

  /** A side's place: rank by points in soccer, by the share of wins in basketball. */
  record Place(int rank, int of, int won, int drawn, int lost, int scored, int conceded) {
    int played() {
      return won + drawn + lost;
    }

    int points() {
      return 3 * won + drawn;
    }
  }

  /** The place of a team in the season that is played now; empty between seasons. */
  Optional<Place> place(String team) {
    if (games.isEmpty() || games.getFirst().date().isBefore(day.minusDays(DAYS_IN_SEASON))) {
      return Optional.empty();
    }
    int season = games.getFirst().season();
    Map<String, Tally> tallies = new HashMap<>();
    for (Game game : games) {
      if (game.season() == season) {
        tallies.computeIfAbsent(game.home(), _ -> new Tally()).add(game, game.home());
        tallies.computeIfAbsent(game.away(), _ -> new Tally()).add(game, game.away());
      }
    }
    Tally own = tallies.get(team);
    if (own == null) {
      return Optional.empty();
    }
    long better = tallies.values().stream().filter(other -> order().compare(other, own) > 0).count();
    return Optional.of(
        new Place(
            (int) better + 1,
            tallies.size(),
            own.won,
            own.drawn,
            own.lost,
            own.scored,
            own.conceded));
  }

  /** The last games of a team, the newest first. */
  List<Game> form(String team) {
    return games.stream().filter(game -> game.isOf(team)).limit(FORM).toList();
  }

  /** The last games of two teams against each other, the newest first. */
  List<Game> meetings(String team, String other) {
    return games.stream()
        .filter(game -> game.isOf(team) && game.isOf(other))
        .limit(MEETINGS)
        .toList();
  }

  /** When a team played last. */
  Optional<LocalDate> last(String team) {
    return games.stream().filter(game -> game.isOf(team)).map(Game::date).findFirst();
  }

  /** How often each outcome came, 0-1 each, by the games of the last years; empty for a few. */
  Optional<Map<Outcome, Double>> baseRates() {
    Map<Outcome, Double> counts = new HashMap<>();
    int all = 0;
    for (Game game : games) {
      if (!game.date().isBefore(day.minusYears(YEARS))) {
        counts.merge(outcome(game), 1.0, Double::sum);
        all++;
      }
    }
    int total = all;
    counts.replaceAll((outcome, count) -> count / total);
    return total < LEAST_GAMES ? Optional.empty() : Optional.of(counts);
  }

  private Outcome outcome(Game game) {
    int close = pool == Pool.BASKETBALL ? Pool.CLOSE_MARGIN : 0;
    int margin = game.margin(game.home());
    if (margin > close) {
      return Outcome.HOME;
    }
    return margin < -close ? Outcome.AWAY : Outcome.MIDDLE;
  }

  private Comparator<Tally> order() {
    return switch (pool) {
      case SOCCER ->
          Comparator.<Tally>comparingInt(tally -> 3 * tally.won + tally.drawn)
              .thenComparingInt(tally -> tally.scored - tally.conceded)
              .thenComparingInt(tally -> tally.scored);
      case BASKETBALL ->
          Comparator.comparingDouble(
              tally -> tally.won / (double) Math.max(1, tally.won + tally.lost));
    };
  }

  private static final class Tally {
    private int won;
    private int drawn;
    private int lost;
    private int scored;
    private int conceded;

    void add(Game game, String team) {
      int margin = game.margin(team);
      won += margin > 0 ? 1 : 0;
      drawn += margin == 0 ? 1 : 0;
      lost += margin < 0 ? 1 : 0;
      scored += game.own(team);
      conceded += game.others(team);
    }
  }
}
