package kr.proto14.engine.pool;

/**
 * The crowd's picks in one match, counted in lines sold.
 *
 * @param home lines with 승, not negative
 * @param middle lines with 무 or 5, not negative
 * @param away lines with 패, not negative
 */
public record Votes(long home, long middle, long away) {
  public Votes {
    if (home < 0 || middle < 0 || away < 0) {
      throw new IllegalArgumentException(
          "votes are negative: " + home + ", " + middle + ", " + away);
    }
  }

  /** Lines sold, as the three counts tell. */
  public long total() {
    return home + middle + away;
  }

  /** The count of one outcome. */
  public long of(Outcome outcome) {
    return switch (outcome) {
      case HOME -> home;
      case MIDDLE -> middle;
      case AWAY -> away;
    };
  }
}
