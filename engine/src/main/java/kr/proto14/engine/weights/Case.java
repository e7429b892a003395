package kr.proto14.engine.weights;

/** How the pool of one match that was played depends on parameters. */
interface Case {
  /** How much the match counts, above 0. */
  double weight();

  /** The place of the outcome that happened. */
  int outcome();

  /**
   * The three scores whose softmax is the forecast, and their slopes.
   *
   * @param at the parameters
   * @param scores is filled
   * @param slopes is filled: by outcome and parameter
   */
  void evaluate(double[] at, double[] scores, double[][] slopes);
}
