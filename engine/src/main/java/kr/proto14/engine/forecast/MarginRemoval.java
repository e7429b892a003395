package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * Turns a bookmaker's odds into chances by taking the margin out.
 *
 * <p>Implementations are pure, safe for use by many threads, keep the order of the outcomes, and
 * answer every {@link Odds} with chances. Where the inverse odds sum to 1 or less there is no
 * margin to take out, whatever a method believes about how it was put in, so they are only scaled
 * to 1; whether such odds are to be believed is for the caller to judge.
 */
@FunctionalInterface
public interface MarginRemoval {
  /** The chances behind the odds. */
  Probabilities remove(Odds odds);

  /** Scales the inverse odds to the sum 1: the margin was spread in proportion. */
  static MarginRemoval normalisation() {
    return odds -> Probabilities.ofWeights(1 / odds.home(), 1 / odds.middle(), 1 / odds.away());
  }

  /** {@link ShinMethod}: the margin guards against insiders, so longshots carry more of it. */
  static MarginRemoval shin() {
    return new ShinMethod();
  }

  /** {@link PowerMethod}: the inverse odds are the chances raised to one common power. */
  static MarginRemoval power() {
    return new PowerMethod();
  }
}
