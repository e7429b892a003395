package kr.proto14.app.ai.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kr.proto14.engine.pool.Probabilities;

/** The three chances of an entry, as a model writes them: whole per cents. */
final class PerCents {
  /** Whole per cents that are meant to sum to 100 may miss it by rounding. */
  private static final int OFF_AT_MOST = 3;

  private static final double LEAST = 0.02;
  private static final double MOST = 0.95;
  private static final List<String> NAMES = List.of("home", "middle", "away");

  private PerCents() {}

  /** What an entry says, by the fields {@code home}, {@code middle} and {@code away}. */
  static Said read(JsonNode entry) {
    int[] cents = new int[NAMES.size()];
    int sum = 0;
    for (int i = 0; i < cents.length; i++) {
      JsonNode value = entry.path(NAMES.get(i));
      if (!isPerCents(value)) {
        return new Said.Absent(Absence.BAD_NUMBER);
      }
      cents[i] = value.intValue();
      sum += cents[i];
    }
    if (Math.abs(sum - 100) > OFF_AT_MOST) {
      return new Said.Absent(Absence.BAD_SUM);
    }
    return new Said.Chances(
        clamped(cents[0], cents[1], cents[2]), Reasons.of(entry.path("reasons")), sum != 100);
  }

  private static boolean isPerCents(JsonNode value) {
    return value.isNumber()
        && value.doubleValue() == Math.rint(value.doubleValue())
        && value.doubleValue() >= 0
        && value.doubleValue() <= 100;
  }

  /**
   * Chances of which none is below 0.02 or above 0.95: a member is never that sure of a match, and
   * one cent more or less at the ends would outweigh all others. What the ends give or take is
   * shared by the others in proportion.
   */
  static Probabilities clamped(int home, int middle, int away) {
    double[] chances = {home, middle, away};
    scale(chances, 1);
    boolean[] low = new boolean[chances.length];
    for (int pass = 0; pass < chances.length; pass++) {
      for (int i = 0; i < chances.length; i++) {
        low[i] |= chances[i] < LEAST;
      }
      spread(chances, low);
    }
    capped(chances);
    return Probabilities.ofWeights(chances[0], chances[1], chances[2]).rounded();
  }

  private static void spread(double[] chances, boolean[] low) {
    double left = 1;
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      left -= low[i] ? LEAST : 0;
      sum += low[i] ? 0 : chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] = low[i] ? LEAST : chances[i] * left / sum;
    }
  }

  private static void capped(double[] chances) {
    for (int i = 0; i < chances.length; i++) {
      if (chances[i] > MOST) {
        double others = 1 - chances[i];
        for (int j = 0; j < chances.length; j++) {
          chances[j] = j == i ? MOST : chances[j] * (1 - MOST) / others;
        }
        return;
      }
    }
  }

  private static void scale(double[] chances, double to) {
    double sum = chances[0] + chances[1] + chances[2];
    for (int i = 0; i < chances.length; i++) {
      chances[i] *= to / sum;
    }
  }
}
