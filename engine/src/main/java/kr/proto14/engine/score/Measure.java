package kr.proto14.engine.score;

/** What a forecaster is measured by. */
public enum Measure {
  /** {@link ForecastScore#logLoss()}; what forecasters are ranked by. */
  LOG_LOSS("logloss"),
  /** {@link ForecastScore#rps()}. */
  RPS("rps"),
  /** {@link ForecastScore#brier()}. */
  BRIER("brier"),
  /** Share of matches whose favourite happened; the one measure that is better where larger. */
  ACCURACY("accuracy");

  private final String key;

  Measure(String key) {
    this.key = key;
  }

  /** The name used in JSON and in files. */
  public String key() {
    return key;
  }
}
