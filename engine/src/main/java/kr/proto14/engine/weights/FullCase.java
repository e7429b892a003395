package kr.proto14.engine.weights;

/**
 * A match in which all groups took part: weights as they are, and a bias. The parameters are the
 * groups' weights and then the three terms of the bias.
 */
final class FullCase implements Case {
  private final double weight;
  private final int outcome;
  private final double[][] logs;

  /**
   * @param logs by group and outcome; not changed
   */
  FullCase(double weight, int outcome, double[][] logs) {
    this.weight = weight;
    this.outcome = outcome;
    this.logs = logs;
  }

  @Override
  public double weight() {
    return weight;
  }

  @Override
  public int outcome() {
    return outcome;
  }

  @Override
  public void evaluate(double[] at, double[] scores, double[][] slopes) {
    int groups = logs.length;
    for (int o = 0; o < Logs.OUTCOMES; o++) {
      scores[o] = at[groups + o];
      for (int i = 0; i < groups + Logs.OUTCOMES; i++) {
        slopes[o][i] = i < groups ? logs[i][o] : i - groups == o ? 1 : 0;
      }
      for (int g = 0; g < groups; g++) {
        scores[o] += at[g] * logs[g][o];
      }
    }
  }
}
