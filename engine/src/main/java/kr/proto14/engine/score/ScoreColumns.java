package kr.proto14.engine.score;

import java.util.Arrays;

/** The scores of one forecaster, match by match: plain columns, as there may be a million rows. */
final class ScoreColumns {
  private int size;
  private double[] logLoss = new double[64];
  private double[] brier = new double[64];
  private double[] rps = new double[64];
  private double[] hit = new double[64];

  void add(ForecastScore score) {
    if (size == logLoss.length) {
      logLoss = Arrays.copyOf(logLoss, 2 * size);
      brier = Arrays.copyOf(brier, 2 * size);
      rps = Arrays.copyOf(rps, 2 * size);
      hit = Arrays.copyOf(hit, 2 * size);
    }
    logLoss[size] = score.logLoss();
    brier[size] = score.brier();
    rps[size] = score.rps();
    hit[size] = score.hit() ? 1 : 0;
    size++;
  }

  double[] of(Measure measure) {
    double[] column =
        switch (measure) {
          case LOG_LOSS -> logLoss;
          case BRIER -> brier;
          case RPS -> rps;
          case ACCURACY -> hit;
        };
    return Arrays.copyOf(column, size);
  }

  double mean(Measure measure) {
    double sum = 0;
    for (double value : of(measure)) {
      sum += value;
    }
    return sum / size;
  }
}
