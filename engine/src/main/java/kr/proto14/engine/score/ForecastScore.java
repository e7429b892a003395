package kr.proto14.engine.score;

import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * How well the forecast of one match did. Log loss, Brier score and RPS are proper: on average
 * nobody gains by forecasting anything but what they believe. They are better where smaller.
 *
 * @param logLoss -ln of the chance given to what happened (Good 1952, Journal of the Royal
 *     Statistical Society B 14, 107-114), in nats, 0 to 20.72; chances below {@link #LEAST_CHANCE}
 *     count as that
 * @param brier sum over the three outcomes of the squared errors (Brier 1950, Monthly Weather
 *     Review 78, 1-3), 0 to 2
 * @param rps ranked probability score (Epstein 1969, Journal of Applied Meteorology 8, 985-987),
 *     halved: mean of the squared errors of both cumulative chances, 0 to 1; of two wrong forecasts
 *     the one nearer to what happened is better, a draw being between both wins
 * @param hit whether the favourite ({@link Probabilities#favourite()}) happened
 */
public record ForecastScore(double logLoss, double brier, double rps, boolean hit) {
  /**
   * The floor under a chance in the log loss. Sealed chances are whole billionths, so that a
   * smaller one cannot be told from 0; and one forecast of 0 must not make a mean infinite.
   */
  public static final double LEAST_CHANCE = 1e-9;

  /** The score of a forecast once the outcome is known. */
  public static ForecastScore of(Probabilities forecast, Outcome outcome) {
    double home = error(forecast, outcome, Outcome.HOME);
    double middle = error(forecast, outcome, Outcome.MIDDLE);
    double away = error(forecast, outcome, Outcome.AWAY);
    // What home and middle lack together, away has too much, as both sides sum to 1.
    return new ForecastScore(
        logLoss(forecast.of(outcome)),
        home * home + middle * middle + away * away,
        (home * home + away * away) / 2,
        forecast.favourite() == outcome);
  }

  private static double error(Probabilities forecast, Outcome happened, Outcome outcome) {
    return forecast.of(outcome) - (outcome == happened ? 1 : 0);
  }

  // The sum of three chances may be above 1 by a rounding, and so may one of them.
  private static double logLoss(double chance) {
    return Math.max(0, -StrictMath.log(Math.max(LEAST_CHANCE, chance)));
  }
}
