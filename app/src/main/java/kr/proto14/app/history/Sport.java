package kr.proto14.app.history;

import java.util.Optional;
import kr.proto14.engine.pool.Pool;

/** The sports whose played matches are kept. */
public enum Sport {
  SOCCER("SC"),
  BASKETBALL("BK");

  private final String code;

  Sport(String code) {
    this.code = code;
  }

  /** The two letters by which Betman and our tables call it. */
  public String code() {
    return code;
  }

  /** The sport of a code; empty where it is none of ours. */
  public static Optional<Sport> of(String code) {
    for (Sport sport : values()) {
      if (sport.code.equals(code)) {
        return Optional.of(sport);
      }
    }
    return Optional.empty();
  }

  /** The sport of a pool. */
  public static Sport of(Pool pool) {
    return switch (pool) {
      case SOCCER -> SOCCER;
      case BASKETBALL -> BASKETBALL;
    };
  }
}
