package kr.proto14.engine.weights;

import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/** Logarithms of chances, in the order of the outcomes. */
final class Logs {
  static final int OUTCOMES = Outcome.values().length;

  /** Smaller chances are read as this, as in the pool. */
  private static final double LEAST = 1e-9;

  private Logs() {}

  static double[] of(Probabilities chances) {
    double[] logs = new double[OUTCOMES];
    for (Outcome outcome : Outcome.values()) {
      logs[place(outcome)] = StrictMath.log(Math.max(LEAST, chances.of(outcome)));
    }
    return logs;
  }

  /** Where an outcome stands in a row. */
  static int place(Outcome outcome) {
    return switch (outcome) {
      case HOME -> 0;
      case MIDDLE -> 1;
      case AWAY -> 2;
    };
  }

  /** Adds a multiple of one row to another. */
  static void add(double[] to, double factor, double[] row) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }
}
