package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * Shin's method: the bookmaker sets odds against a share z of insiders who know the outcome.
 *
 * <p>With inverse odds q and their sum B, p = (sqrt(z^2 + 4 (1 - z) q^2 / B) - z) / (2 (1 - z)),
 * where z makes the chances sum to 1. Model: Shin 1993, Economic Journal 103, 1141-1153; inverted
 * for p: Jullien and Salanie 1994, Economic Journal 104, 546-554.
 */
final class ShinMethod implements MarginRemoval {
  @Override
  public Probabilities remove(Odds odds) {
    double booksum = odds.booksum();
    if (booksum <= 1) {
      return MarginRemoval.normalisation().remove(odds);
    }
    double home = ratio(odds.home(), booksum);
    double middle = ratio(odds.middle(), booksum);
    double away = ratio(odds.away(), booksum);
    double insiders =
        Bisection.ofFalling(z -> chance(home, z) + chance(middle, z) + chance(away, z) - 1, 0, 1);
    return Probabilities.ofWeights(
        chance(home, insiders), chance(middle, insiders), chance(away, insiders));
  }

  private static double ratio(double odds, double booksum) {
    return 1 / odds / odds / booksum;
  }

  // The published fraction multiplied by its conjugate, which stays defined where z is 1.
  private static double chance(double ratio, double insiders) {
    return 2
        * ratio
        / (insiders + StrictMath.sqrt(insiders * insiders + 4 * (1 - insiders) * ratio));
  }
}
