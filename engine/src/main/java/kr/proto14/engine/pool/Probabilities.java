package kr.proto14.engine.pool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chances of the three outcomes of one match.
 *
 * @param home chance of {@link Outcome#HOME}, 0-1
 * @param middle chance of {@link Outcome#MIDDLE}, 0-1
 * @param away chance of {@link Outcome#AWAY}, 0-1; the three sum to 1 within 1e-9
 */
public record Probabilities(double home, double middle, double away) {
  /** What is sealed and shown is a whole number of these. */
  private static final double GRAIN = 1e9;

  private static final double TOLERANCE = 1e-9;

  public Probabilities {
    // A negative zero would be another value in a record and another text in JSON.
    home += 0.0;
    middle += 0.0;
    away += 0.0;
    if (!(home >= 0 && middle >= 0 && away >= 0)) {
      throw new IllegalArgumentException(
          "a probability is negative or not a number: " + home + ", " + middle + ", " + away);
    }
    if (!(Math.abs(home + middle + away - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "probabilities sum to " + (home + middle + away) + ", not 1");
    }
  }

  /**
   * Scales three non-negative weights to the sum 1.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or all are zero
   */
  public static Probabilities ofWeights(double home, double middle, double away) {
    double sum = home + middle + away;
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "weights cannot be scaled to 1: " + home + ", " + middle + ", " + away);
    }
    return new Probabilities(home / sum, middle / sum, away / sum);
  }

  /** The chance of one outcome, 0-1. */
  public double of(Outcome outcome) {
    return switch (outcome) {
      case HOME -> home;
      case MIDDLE -> middle;
      case AWAY -> away;
    };
  }

  /** The likeliest outcome; of equals the first in the order 승, middle, 패. */
  public Outcome favourite() {
    return ranked().getFirst();
  }

  /** The three outcomes from likeliest to least likely; equals keep the order 승, middle, 패. */
  public List<Outcome> ranked() {
    return Arrays.stream(Outcome.values())
        .sorted(Comparator.comparingDouble(this::of).reversed())
        .toList();
  }

  /**
   * The same chances in whole billionths that sum to exactly one billion; the largest remainders
   * are rounded up, so that no value moves by more than 1e-9.
   */
  public Probabilities rounded() {
    double sum = home + middle + away;
    double[] exact = {home / sum * GRAIN, middle / sum * GRAIN, away / sum * GRAIN};
    long[] whole = {(long) exact[0], (long) exact[1], (long) exact[2]};
    long missing = (long) GRAIN - whole[0] - whole[1] - whole[2];
    for (; missing > 0; missing--) {
      int most = 0;
      for (int i = 1; i < 3; i++) {
        if (exact[i] - whole[i] > exact[most] - whole[most]) {
          most = i;
        }
      }
      whole[most]++;
    }
    return new Probabilities(whole[0] / GRAIN, whole[1] / GRAIN, whole[2] / GRAIN);
  }
}
