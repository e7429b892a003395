package kr.proto14.app.history.csv;

import kr.proto14.engine.pool.Score;

/** Checks scores before they become typed ones. */
final class Results {
  /** The most goals ever counted in one real match are 36. */
  private static final int MOST_GOALS = 40;

  private Results() {}

  /** Goals of both sides of a soccer match. */
  static Score soccer(int home, int away, boolean regulation) {
    if (Math.min(home, away) < 0 || Math.max(home, away) > MOST_GOALS) {
      throw refusal(home, away);
    }
    return regulation ? new Score.Regulation(home, away) : new Score.MaybeExtended(home, away);
  }

  /** Points of both sides of a basketball game, which cannot end level. */
  static Score basketball(int home, int away) {
    if (Math.min(home, away) < 0 || Math.max(home, away) > Score.LIMIT || home == away) {
      throw refusal(home, away);
    }
    return new Score.Final(home, away);
  }

  private static BrokenRow refusal(int home, int away) {
    return new BrokenRow(ProblemKind.SCORE, home + ":" + away);
  }
}
