package kr.proto14.engine.weights;

import java.util.Arrays;

/**
 * A match in which those that took part divided a given weight in the ratio of their parameters,
 * equally where all of these are 0.
 */
final class SharedCase implements Case {
  private final double weight;
  private final int outcome;
  private final int[] places;
  private final double[][] logs;
  private final double exponent;
  private final double[] offset;

  /**
   * @param places of the parameters of those that took part
   * @param logs by those and outcome; not changed
   * @param exponent what they divide
   * @param offset what is added whatever their shares, by outcome
   */
  SharedCase(
      double weight, int outcome, int[] places, double[][] logs, double exponent, double[] offset) {
    this.weight = weight;
    this.outcome = outcome;
    this.places = places;
    this.logs = logs;
    this.exponent = exponent;
    this.offset = offset;
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
