package kr.proto14.engine.forecast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * Turns a bookmaker's odds into chances by taking the margin out.
 *
 * <p>Implementations are pure, safe for use by many threads, keep the order of the outcomes, and
 * answer every {@link Odds} with chances. Where the inverse odds sum to 1 or less there is no
 * margin to take out, whatever a method believes about how it was put in, so they are only scaled
 * to 1; whether such odds are to be believed is for the caller to judge ({@link MarketForecaster}
 * abstains). Odds of 1 or below, or that are no numbers, never come here: {@link Odds} refuses
 * them.
 */
@FunctionalInterface
public interface MarginRemoval {
  /** The chances behind the odds. */
  Probabilities remove(Odds odds);

  /** The multiplicative method: scales the inverse odds to the sum 1. */
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

  /** {@link AdditiveMethod}: every outcome carries the same share of the margin. */
  static MarginRemoval additive() {
    return new AdditiveMethod();
  }

  /** {@link OddsRatioMethod}: the margin moved chance against counter-chance by one factor. */
  static MarginRemoval oddsRatio() {
    return new OddsRatioMethod();
  }

  /**
   * Differential margin weighting: the margin on an outcome is in proportion to its odds. Another
   * way to tell {@link AdditiveMethod}, which says why.
   */
  static MarginRemoval differentialMargin() {
    return additive();
  }

  /** Every method by its name in commands and reports; the names are lower case and stable. */
  static SequencedMap<String, MarginRemoval> all() {
    SequencedMap<String, MarginRemoval> methods = new LinkedHashMap<>();
    methods.put("multiplicative", normalisation());
    methods.put("additive", additive());
    methods.put("power", power());
    methods.put("shin", shin());
    methods.put("odds-ratio", oddsRatio());
    methods.put("differential-margin", differentialMargin());
    return Collections.unmodifiableSequencedMap(methods);
  }
}
