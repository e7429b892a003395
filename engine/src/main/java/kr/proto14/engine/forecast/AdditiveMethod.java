package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * The additive method: every inverse odds q carries the same share of the margin, p = q - M / 3.
 *
 * <p>Differential margin weighting (Buchdahl 2015, "The Wisdom of the Crowd", football-data.co.uk)
 * is the same map told from the other end: a margin in proportion to the odds o makes fair odds 3 o
 * / (3 - M o), whose inverse is 1 / o - M / 3.
 *
 * <p>A longshot at odds above 3 / M would get a negative chance. It gets 0, and the other two carry
 * the whole margin in equal parts: of all chances these are nearest to the inverse odds, they
 * change without a jump as the odds do, and the order stays. Never can both others fall to 0, as
 * inverse odds are below 1.
 */
final class AdditiveMethod implements MarginRemoval {
  @Override
  public Probabilities remove(Odds odds) {
    double margin = odds.booksum() - 1;
    if (margin <= 0) {
      return MarginRemoval.normalisation().remove(odds);
    }
    double home = 1 / odds.home();
    double middle = 1 / odds.middle();
    double away = 1 / odds.away();
    double least = Math.min(home, Math.min(middle, away));
    double share = least < margin / 3 ? (margin - least) / 2 : margin / 3;
    return Probabilities.ofWeights(
        Math.max(0, home - share), Math.max(0, middle - share), Math.max(0, away - share));
  }
}
