package kr.proto14.bench.evaluate;

import java.util.HashMap;
import java.util.Map;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * Elo's rating of clubs from who won. Other than the fits it forgets nobody who was away for years.
 *
 * <p>Source: Elo 1978, The Rating of Chessplayers; 400 points and a home edge of 60 are usual.
 */
final class ChallengeElo {
  private static final double SCALE = 400;
  private static final double EDGE = 60;

  private final double step;
  private final Map<String, Double> ratings = new HashMap<>();

  /**
   * @param step points that are at stake in a match
   */
  ChallengeElo(double step) {
    this.step = step;
  }

  /** Learns of a match. */
  void learn(SoccerRow row) {
    double order = Math.signum(row.goals().home() - row.goals().away());
    double expected = 1 / (1 + StrictMath.pow(10, -lead(row.home(), row.away())));
    double moved = step * ((order + 1) / 2 - expected);
    ratings.merge(row.home(), moved, Double::sum);
    ratings.merge(row.away(), -moved, Double::sum);
  }

  /** By how much the home side leads, its edge included, in units of 400 points. */
  double lead(String home, String away) {
    return (ratings.getOrDefault(home, 0.0) - ratings.getOrDefault(away, 0.0) + EDGE) / SCALE;
  }
}
