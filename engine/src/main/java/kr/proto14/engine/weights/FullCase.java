package kr.proto14.engine.weights;

/**
 * A match in which all groups took part: weights as they are, and a bias. The parameters are the
 * groups' weights and then the three terms of the bias.
 *
 * @param logs by group and outcome
 */
record FullCase(double weight, int outcome, double[][] logs) implements Case {
  @Override
  public int size() {
    return logs.length + Logs.OUTCOMES;
  }

  @Override
  public void evaluate(double[] at, double[] scores, double[][] slopes) {
    int groups = logs.length;
    for (int o = 0; o < Logs.OUTCOMES; o++) {
      scores[o] = at[groups + o];
      for (int i = 0; i < size(); i++) {
        slopes[o][i] = i < groups ? logs[i][o] : i - groups == o ? 1 : 0;
      }
      for (int g = 0; g < groups; g++) {
        scores[o] += at[g] * logs[g][o];
      }
    }
  }
}
