package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * The odds ratio method: chance against counter-chance, p / (1 - p), is one common factor c below
 * that of the inverse odds, with c making the chances sum to 1. Cheung's method, as told by
 * Buchdahl 2015, "The Wisdom of the Crowd", football-data.co.uk.
 *
 * <p>For decimal odds o that factor gives p = 1 / (1 + c (o - 1)), which loses no digits where
 * inverse odds are nearly 1.
 */
final class OddsRatioMethod implements MarginRemoval {
  @Override
  public Probabilities remove(Odds odds) {
    if (odds.booksum() <= 1) {
      return MarginRemoval.normalisation().remove(odds);
    }
    double home = odds.home() - 1;
    double middle = odds.middle() - 1;
    double away = odds.away() - 1;
    // No chance is above the favourite's, so that the c which makes that one 1 / 3 bounds c.
    double highest = 2 / Math.min(home, Math.min(middle, away));
    double ratio =
        Bisection.ofFalling(
            c -> chance(home, c) + chance(middle, c) + chance(away, c) - 1, 1, highest);
    return Probabilities.ofWeights(chance(home, ratio), chance(middle, ratio), chance(away, ratio));
  }

  private static double chance(double gain, double ratio) {
    return 1 / (1 + ratio * gain);
  }
}
