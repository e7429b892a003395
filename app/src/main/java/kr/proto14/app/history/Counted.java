package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was counted of a soccer match beside its goals; each of both sides or of none.
 *
 * @param shots all shots
 * @param onTarget shots on target
 * @param xg expected goals, within 30
 */
public record Counted(Optional<Shots> shots, Optional<Shots> onTarget, Optional<Xg> xg) {
  /** Nothing was. */
  public static final Counted NOTHING =
      new Counted(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int MOST_SHOTS = 200;
  private static final double MOST_XG = 30;

  public Counted {
    requireNonNull(shots, "shots");
    requireNonNull(onTarget, "onTarget");
    requireNonNull(xg, "xg");
  }

  /** Whether nothing was. */
  public boolean isNothing() {
    return shots.isEmpty() && onTarget.isEmpty() && xg.isEmpty();
  }

  /**
   * Shots of both sides.
   *
   * @param home those of the home side, 0-200
   * @param away those of the other side, likewise
   */
  public record Shots(int home, int away) {
    public Shots {
      if (home < 0 || away < 0 || home > MOST_SHOTS || away > MOST_SHOTS) {
        throw new IllegalArgumentException("not shots: " + home + ", " + away);
      }
    }
  }

  /**
   * Expected goals of both sides.
   *
   * @param home those of the home side, 0-30
   * @param away those of the other side, likewise
   */
  public record Xg(double home, double away) {
    public Xg {
      if (!(home >= 0 && away >= 0 && home <= MOST_XG && away <= MOST_XG)) {
        throw new IllegalArgumentException("not expected goals: " + home + ", " + away);
      }
    }
  }
}
