package kr.proto14.app.source.betman;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Rules;
import kr.proto14.engine.pool.Score;

/** Scores as the site writes them, and the outcome they give. */
final class Scores {
  private static final Pattern PRINTED = Pattern.compile("(\\d{1,3})\\s*:\\s*(\\d{1,3})");

  /** A score before it is known how much of the match it covers. */
  record Pair(int home, int away) {
    Pair {
      if (home < 0 || away < 0 || home > Score.LIMIT || away > Score.LIMIT) {
        throw Unusable.badData("a score is out of range");
      }
    }
  }

  private Scores() {}

  /** Reads {@code 2:1}, empty where the text has another form. */
  static Optional<Pair> parse(String printed) {
    Matcher matcher = PRINTED.matcher(printed);
    return matcher.matches()
        ? Optional.of(
            new Pair(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The outcome a score gives if it is the one the pool is settled by. */
  static Optional<Outcome> outcome(Pool pool, Pair score) {
    if (pool == Pool.SOCCER) {
      return Rules.outcome(pool, new Score.Regulation(score.home(), score.away()));
    }
    return score.home() == score.away()
        ? Optional.empty()
        : Rules.outcome(pool, new Score.Final(score.home(), score.away()));
  }
}
