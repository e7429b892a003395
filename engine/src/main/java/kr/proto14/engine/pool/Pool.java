package kr.proto14.engine.pool;

import java.util.Locale;

/** The two 14-match pools that proto14 follows. */
public enum Pool {
  /** 축구토토 승무패. */
  SOCCER("G011"),
  /** 농구토토 승5패. */
  BASKETBALL("G027");

  /** Matches in every round of either pool. */
  public static final int MATCHES = 14;

  /** Basketball: the largest margin, in points, that still counts as the middle outcome. */
  public static final int CLOSE_MARGIN = 5;

  private final String gameId;

  Pool(String gameId) {
    this.gameId = gameId;
  }

  /** Betman's {@code gmId}. */
  public String gameId() {
    return gameId;
  }

  /** The name used on the command line and in JSON: {@code soccer} or {@code basketball}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The pool of a Betman {@code gmId} ({@code G011}, {@code G027}) or of a {@link #key()}.
   *
   * @throws IllegalArgumentException if it names neither pool
   */
  public static Pool of(String name) {
    for (Pool pool : values()) {
      if (pool.gameId.equals(name) || pool.key().equals(name)) {
        return pool;
      }
    }
    throw new IllegalArgumentException("not one of our pools: " + name);
  }

  /** Whether a Betman {@code gmId} is one of our pools. */
  public static boolean isOurs(String gameId) {
    return SOCCER.gameId.equals(gameId) || BASKETBALL.gameId.equals(gameId);
  }
}
