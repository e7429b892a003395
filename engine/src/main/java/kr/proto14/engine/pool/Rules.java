package kr.proto14.engine.pool;

import java.util.Optional;

/**
 * How a score becomes an outcome in each pool.
 *
 * <p>승무패 counts 90 minutes and stoppage time; 승5패 counts the final score, 승 by six or more, 5
 * within five points either way, 패 by six or more.
 */
public final class Rules {
  private Rules() {}

  /**
   * The outcome a score gives, or empty where that kind of score cannot settle this pool.
   *
   * @throws IllegalArgumentException if a basketball score is level, which no finished game is
   */
  public static Optional<Outcome> outcome(Pool pool, Score score) {
    return switch (score) {
      case Score.Regulation regulation when pool == Pool.SOCCER ->
          Optional.of(byMargin(regulation.home() - regulation.away(), 0));
      case Score.Final last when pool == Pool.BASKETBALL -> {
        if (last.home() == last.away()) {
          throw new IllegalArgumentException("a finished basketball game cannot be level: " + last);
        }
        yield Optional.of(byMargin(last.home() - last.away(), Pool.CLOSE_MARGIN));
      }
      case Score.Regulation ignored -> Optional.empty();
      case Score.Final ignored -> Optional.empty();
      case Score.MaybeExtended ignored -> Optional.empty();
    };
  }

  private static Outcome byMargin(int margin, int close) {
    if (margin > close) {
      return Outcome.HOME;
    }
    return margin < -close ? Outcome.AWAY : Outcome.MIDDLE;
  }
}
