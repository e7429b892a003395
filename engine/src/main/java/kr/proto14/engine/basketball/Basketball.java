package kr.proto14.engine.basketball;

import java.time.LocalDate;
import kr.proto14.engine.forecast.Opinion;

/** What the ratings of a league say of games to come, by what was known when it was made. */
public final class Basketball {
  /** So many of the last games are asked whether the market's spreads are known. */
  private static final int RECENT = 200;

  private final MarginFit fit;

  /** From the games of a league that were known at a moment. */
  public Basketball(BasketballLeague league, KnownGames past) {
    this.fit = MarginFit.of(league, spreadsKnown(past), past);
  }

  private static boolean spreadsKnown(KnownGames past) {
    for (int game = Math.max(0, past.size() - RECENT); game < past.size(); game++) {
      if (past.row(game).spread().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** As {@link MarginFit#opinion}. */
  public Opinion opinion(String home, String away, LocalDate date) {
    return fit.opinion(home, away, date);
  }
}
