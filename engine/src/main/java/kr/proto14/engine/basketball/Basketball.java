package kr.proto14.engine.basketball;

import java.time.LocalDate;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What the ratings of a league say of games to come, by what was known when it was made. Not for
 * several threads.
 */
public final class Basketball {
  /** Fewer games of a team tell too little of it. */
  static final int LEAST_GAMES = 5;

  /** Fewer games tell too little of a league. */
  static final int LEAST_LEAGUE_GAMES = 30;

  /** Days without a game after which the next one belongs to another season. */
  static final int BREAK = 60;

  /** So many of the last games are asked whether the market's spreads are known. */
  private static final int RECENT = 200;

  private final BasketballLeague league;
  private final KnownGames past;
  private final RatedLeague view;
  private @Nullable RatedLeague next;

  /** From the games of a league that were known at a moment. */
  public Basketball(BasketballLeague league, KnownGames past) {
    this.league = league;
    this.past = past;
    this.view = rated();
  }

  private RatedLeague rated() {
    RatingStyle style = spreadsKnown(past) ? league.pastSpreads() : league.scores();
    RatedLeague rated = new RatedLeague(past.log(), league, style);
    rated.learn(past);
    return rated;
  }

  private RatedLeague nextSeason() {
    RatedLeague begun = next;
    if (begun == null) {
      begun = rated();
      begun.begin();
      next = begun;
    }
    return begun;
  }

  private static boolean spreadsKnown(KnownGames past) {
    for (int game = Math.max(0, past.size() - RECENT); game < past.size(); game++) {
      if (past.row(game).spread().isPresent()) {
        return true;
      }
    }
    return false;
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
    int day = (int) date.toEpochDay();
    int first = past.log().team(home);
    int second = past.log().team(away);
    if (first < 0 || second < 0 || view.seen(first) == 0 || view.seen(second) == 0) {
      return new Abstention("unknown-team");
    }
    int last = past.log().day[past.size() - 1];
    if (day <= last) {
      throw new IllegalArgumentException("no day after the games known: " + date);
    }
    if (past.size() < LEAST_LEAGUE_GAMES
        || view.seen(first) < LEAST_GAMES
        || view.seen(second) < LEAST_GAMES) {
      return new Abstention("little-history");
    }
    RatedLeague of = day - last >= BREAK ? nextSeason() : view;
    return new Estimate(of.probit().chances(of.margin(first, second, day)));
  }
}
