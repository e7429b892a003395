package kr.proto14.engine.weights;

import java.util.Arrays;

/**
 * A match in which those that took part divided a given weight in the ratio of their parameters,
 * equally where all of these are 0.
 *
 * @param size how many parameters there are
 * @param places of the parameters of those that took part
 * @param logs by those and outcome
 * @param exponent what they divide
 * @param offset what is added whatever their shares, by outcome
 */
record SharedCase(
    double weight,
    int outcome,
    int size,
    int[] places,
    double[][] logs,
    double exponent,
    double[] offset)
    implements Case {
  @Override
  public void evaluate(double[] at, double[] scores, double[][] slopes) {
    double sum = 0;
    for (int place : places) {
      sum += at[place];
    }
    for (int o = 0; o < Logs.OUTCOMES; o++) {
      double mean = 0;
      for (int i = 0; i < places.length; i++) {
        mean += (sum > 0 ? at[places[i]] / sum : 1.0 / places.length) * logs[i][o];
      }
      scores[o] = offset[o] + exponent * mean;
      Arrays.fill(slopes[o], 0);
      for (int i = 0; i < places.length && sum > 0; i++) {
        slopes[o][places[i]] = exponent * (logs[i][o] - mean) / sum;
      }
    }
  }
}
