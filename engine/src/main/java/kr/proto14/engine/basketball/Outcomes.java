package kr.proto14.engine.basketball;

import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;

/** The pool's three outcomes of a margin. */
final class Outcomes {
  private Outcomes() {}

  /** The outcome of a margin in points, positive where the home side won. */
  static Outcome ofMargin(int margin) {
    if (margin > Pool.CLOSE_MARGIN) {
      return Outcome.HOME;
    }
    return margin < -Pool.CLOSE_MARGIN ? Outcome.AWAY : Outcome.MIDDLE;
  }
}
