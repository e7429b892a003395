package kr.proto14.engine.pool;

/**
 * The crowd's picks in one match, counted in lines sold.
 *
 * @param home lines with 승, 0 to {@link #LIMIT}
 * @param middle the same with 무 or 5
 * @param away the same with 패
 */
public record Votes(long home, long middle, long away) {
  /** Far above any round's sales; what lies above is a fault of the source. */
  public static final long LIMIT = 1_000_000_000_000L;

  public Votes {
    if (!(valid(home) && valid(middle) && valid(away))) {
      throw new IllegalArgumentException(
          "not counts of votes: " + home + ", " + middle + ", " + away);
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

  private static boolean valid(long votes) {
    return votes >= 0 && votes <= LIMIT;
  }
}
