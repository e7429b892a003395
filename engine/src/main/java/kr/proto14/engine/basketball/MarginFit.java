package kr.proto14.engine.basketball;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;

/**
 * What ratings of one style know of a league: all that is needed to speak of games to come, so that
 * it can be kept and give the same bits later.
 *
 * @param league the league
 * @param spreads whether they are mainly from past spreads, else from scores alone
 * @param games how many games they learnt from, 0 or more
 * @param last day of the last of them
 * @param edge the home advantage, in points
 * @param current by what luck margins turn into outcomes
 * @param next the same once the season after this one has begun
 * @param teams those seen, by their names
 */
public record MarginFit(
    BasketballLeague league,
    boolean spreads,
    int games,
    LocalDate last,
    double edge,
    OrderedProbit current,
    OrderedProbit next,
    SortedMap<String, Rating> teams) {
  /** Fewer games of a team tell too little of it. */
  static final int LEAST_GAMES = 5;

  /** Fewer games tell too little of a league. */
  static final int LEAST_LEAGUE_GAMES = 30;

  /** Days without a game after which the next one belongs to another season. */
  static final int BREAK = 60;

  public MarginFit {
    requireNonNull(league, "league");
    requireNonNull(last, "last");
    requireNonNull(current, "current");
    requireNonNull(next, "next");
    teams = Collections.unmodifiableSortedMap(new TreeMap<>(teams));
    if (games < 0 || !Double.isFinite(edge)) {
      throw new IllegalArgumentException("no ratings: " + games + " games, edge " + edge);
    }
  }

  /**
   * What is known of a team.
   *
   * @param strength by how many points it is better than a team of the league, finite
   * @param court by how many points more than others it gains at home, finite
   * @param games it has played, of any season, 1 or more
   * @param last day of the last one
   */
  public record Rating(double strength, double court, int games, LocalDate last) {
    public Rating {
      requireNonNull(last, "last");
      if (games < 1 || !Double.isFinite(strength) || !Double.isFinite(court)) {
        throw new IllegalArgumentException("no rating: " + strength + ", " + court);
      }
    }
  }

  /** Fits ratings to the games known. */
  public static MarginFit of(BasketballLeague league, boolean spreads, KnownGames past) {
    RatedLeague rated =
        new RatedLeague(past.log(), league, spreads ? league.pastSpreads() : league.scores());
    rated.learn(past);
    LocalDate last = past.size() == 0 ? LocalDate.EPOCH : past.row(past.size() - 1).date();
    SortedMap<String, Rating> teams = rated.ratings(past);
    double edge = rated.edge();
    OrderedProbit current = rated.probit();
    rated.begin();
    return new MarginFit(league, spreads, past.size(), last, edge, current, rated.probit(), teams);
  }

  /**
   * The chances of a game, or {@code unknown-team} for a name without a known game, or {@code
   * little-history} where the league or a side has too few.
   *
   * @param date of the game
   * @throws IllegalArgumentException for a team that plays itself, and for a day that is not after
   *     those of all known games
   */
  public Opinion opinion(String home, String away, LocalDate date) {
    if (home.equals(away)) {
      throw new IllegalArgumentException("a team cannot play itself: " + home);
    }
    Rating first = teams.get(home);
    Rating second = teams.get(away);
    if (first == null || second == null) {
      return new Abstention("unknown-team");
    }
    if (!date.isAfter(last)) {
      throw new IllegalArgumentException("no day after the games known: " + date);
    }
    if (games < LEAST_LEAGUE_GAMES || first.games < LEAST_GAMES || second.games < LEAST_GAMES) {
      return new Abstention("little-history");
    }
    OrderedProbit probit = beginsAnother(date) ? next : current;
    return new Estimate(probit.chances(margin(first, second, date)));
  }

  /**
   * The margin that is expected of a game, in points, positive for the home side.
   *
   * @throws IllegalArgumentException for a team not seen
   */
  public double margin(String home, String away, LocalDate date) {
    Rating first = teams.get(home);
    Rating second = teams.get(away);
    if (first == null || second == null) {
      throw new IllegalArgumentException("not seen: " + home + " or " + away);
    }
    return margin(first, second, date);
  }

  private boolean beginsAnother(LocalDate date) {
    return date.toEpochDay() - last.toEpochDay() >= BREAK;
  }

  /** In the order in which ratings themselves expect it, so that it has the same bits. */
  private double margin(Rating home, Rating away, LocalDate date) {
    boolean another = beginsAnother(date);
    RatingStyle style = spreads ? league.pastSpreads() : league.scores();
    double carry = another ? style.carry() : 1;
    double courtCarry = another ? style.courtCarry() : 1;
    return home.strength * carry
        - away.strength * carry
        + edge
        + home.court * courtCarry
        - tired(home, date, style)
        + tired(away, date, style);
  }

  private static double tired(Rating team, LocalDate date, RatingStyle style) {
    return team.last.equals(date.minusDays(1)) ? style.tired() : 0;
  }
}
