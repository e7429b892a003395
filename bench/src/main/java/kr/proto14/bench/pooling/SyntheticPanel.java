package kr.proto14.bench.pooling;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;

/**
 * Five made-up language models: copies of the closing odds with noise on the logarithms of chances,
 * most of it shared, hedged by a power below 1. Not what any real model says.
 *
 * @param shared standard deviation of the noise that all share
 * @param own standard deviation of each one's own noise
 * @param hedging the power
 */
record SyntheticPanel(double shared, double own, double hedging) {
  static final List<String> NAMES =
      IntStream.rangeClosed(1, 5).mapToObj(number -> "synthetic-" + number).toList();

  /**
   * As measured of real ones elsewhere: their RPS, match by match, correlates by .97, and on the
   * matches of the benchmark the best of them trails the closing odds by 0.025 in log loss.
   */
  static SyntheticPanel standard() {
    double deviation = .34;
    return new SyntheticPanel(deviation * Math.sqrt(.85), deviation * Math.sqrt(.15), .78);
  }

  /** What the five say of a match. */
  List<Voice> of(Probabilities closing, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] common = noise(random, shared);
    return NAMES.stream()
        .map(
            name -> {
              double[] alone = noise(random, own);
              Probabilities said =
                  Probabilities.ofWeights(
                      hedged(closing.home(), common[0] + alone[0]),
                      hedged(closing.middle(), common[1] + alone[1]),
                      hedged(closing.away(), common[2] + alone[2]));
              return Voice.unweighed(name, Group.PANEL, new Opinion.Estimate(said.rounded()));
            })
        .toList();
  }

  private double hedged(double chance, double noise) {
    return Math.exp(hedging * (Math.log(chance) + noise));
  }

  private static double[] noise(RandomGenerator random, double deviation) {
    return new double[] {
      deviation * random.nextGaussian(),
      deviation * random.nextGaussian(),
      deviation * random.nextGaussian()
    };
  }
}
