package kr.proto14.app.round.settle;

import java.util.Set;
import java.util.regex.Pattern;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Score;

/**
 * Whether a soccer score may include extra time or a shoot-out, which nothing but the competition
 * tells. Leagues that are known to play 90 minutes only are listed; everything else may.
 */
final class ExtraTime {
  /** K리그1, K리그2, EPL, 챔피언십 (two codes are told of), 세리에A, 라리가, 분데스리가, 리그1. */
  private static final Set<String> LEAGUES =
      Set.of("SC001", "SC003", "52", "48", "2", "53", "54", "56", "67");

  private static final Pattern DECIDER =
      Pattern.compile("플레이오프|결정전|PO|컵|토너먼트|결승", Pattern.CASE_INSENSITIVE);

  private ExtraTime() {}

  /** Whether a score of this match is surely the one after 90 minutes and stoppage time. */
  static boolean isImpossible(Match match) {
    League league = match.league();
    return LEAGUES.contains(league.code()) && !DECIDER.matcher(league.name()).find();
  }

  /** The score as one that can settle, where the competition allows. */
  static Score known(Match match, Score score) {
    return score instanceof Score.MaybeExtended(int home, int away) && isImpossible(match)
        ? new Score.Regulation(home, away)
        : score;
  }

  /** Which side is ahead in a score, whatever it settles. */
  static Outcome ahead(Score score) {
    int margin = score.home() - score.away();
    if (margin == 0) {
      return Outcome.MIDDLE;
    }
    return margin > 0 ? Outcome.HOME : Outcome.AWAY;
  }

  /** Whether a pool outcome and a winner, extra time included, can both be true. */
  static boolean agree(Pool pool, Match match, Outcome outcome, Outcome winner) {
    if (outcome == winner) {
      return true;
    }
    return switch (pool) {
      // A draw after 90 minutes may have been decided later.
      case SOCCER -> outcome == Outcome.MIDDLE && !isImpossible(match);
      // Within five points either side may have won.
      case BASKETBALL -> outcome == Outcome.MIDDLE && winner != Outcome.MIDDLE;
    };
  }
}
