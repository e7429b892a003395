package kr.proto14.engine.forecast;

import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * The logarithmic opinion pool: the weighted geometric mean of chances, scaled to the sum 1 (Genest
 * and Zidek 1986, Statistical Science 1(1), 114-135), and a bias. Weights that sum to more than 1
 * sharpen it.
 */
final class LogPool {
  /** Smaller chances are read as this, so that no voice alone can rule an outcome out. */
  private static final double LEAST = 1e-9;

  private LogPool() {}

  /** The pooled chances in whole billionths; at least one voice has an estimate and a weight. */
  static Probabilities pooled(Weighed voices) {
    return Probabilities.ofWeights(
            mean(voices, Outcome.HOME), mean(voices, Outcome.MIDDLE), mean(voices, Outcome.AWAY))
        .rounded();
  }

  private static double mean(Weighed weighed, Outcome outcome) {
    double sum = 0;
    for (Voice voice : weighed.voices()) {
      if (voice.opinion() instanceof Opinion.Estimate(Probabilities chances)) {
        sum += voice.weight() * StrictMath.log(Math.max(LEAST, chances.of(outcome)));
      }
    }
    return StrictMath.exp(sum + weighed.bias().of(outcome));
  }
}
