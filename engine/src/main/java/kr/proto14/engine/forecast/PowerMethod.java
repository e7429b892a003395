package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * The power method: p = q^k for inverse odds q, with k making the chances sum to 1.
 *
 * <p>Source: Clarke, Kovalchik and Ingram 2017, American Journal of Sports Science 5(6), 45-49.
 */
final class PowerMethod implements MarginRemoval {
  @Override
  public Probabilities remove(Odds odds) {
    if (odds.booksum() <= 1) {
      return MarginRemoval.normalisation().remove(odds);
    }
    double home = -StrictMath.log(odds.home());
    double middle = -StrictMath.log(odds.middle());
    double away = -StrictMath.log(odds.away());
    // No q is above the largest, so that 3 * largest^k = 1 bounds k from above.
    double highest = -StrictMath.log(3) / Math.max(home, Math.max(middle, away));
    double power =
        Bisection.ofFalling(
            k -> chance(home, k) + chance(middle, k) + chance(away, k) - 1, 1, highest);
    return Probabilities.ofWeights(chance(home, power), chance(middle, power), chance(away, power));
  }

  private static double chance(double logInverse, double power) {
    return StrictMath.exp(power * logInverse);
  }
}
