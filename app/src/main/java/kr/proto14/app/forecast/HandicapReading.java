package kr.proto14.app.forecast;

import kr.proto14.app.history.team.Competitions;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.SpreadOdds;
import kr.proto14.engine.forecast.LineReading;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Probabilities;

/**
 * Reads handicaps and totals by what the NBA's closing spreads have shown. A total is read where
 * the league is one whose usual speed is known, by the name of its competition.
 */
public final class HandicapReading implements LineReading {
  @Override
  public Probabilities chances(Match match, MarginLine line) {
    return Courts.scoped(Competitions.scope(match.league().name()))
        .map(league -> SpreadOdds.of(league).chances(line))
        .orElseGet(
            () -> {
              SpreadOdds any = SpreadOdds.of(BasketballLeague.NBA);
              return any.chances(any.spread(line));
            });
  }

  /** The points by which a line favours the home side, within 60, in tenths: finer is noise. */
  public static double spread(MarginLine line) {
    return StrictMath.rint(10 * SpreadOdds.of(BasketballLeague.NBA).spread(line)) / 10;
  }
}
