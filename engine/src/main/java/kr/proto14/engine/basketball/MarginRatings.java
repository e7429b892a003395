package kr.proto14.engine.basketball;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * By how many points each team is better than a team of the league, learnt game by game: {@code R
 * += k (1 + 3 / (1 + games this season)) error}. Not for several threads.
 */
final class MarginRatings {
  private static final int NEVER = Integer.MIN_VALUE;

  private final RatingStyle style;
  private final double[] strength;
  private final double[] court;
  private final int[] games;
  private final int[] lastDay;
  private double edge;

  MarginRatings(RatingStyle style, int teams) {
    this.style = style;
    this.strength = new double[teams];
    this.court = new double[teams];
    this.games = new int[teams];
    this.lastDay = new int[teams];
    this.edge = style.edge();
    Arrays.fill(lastDay, NEVER);
  }

  /** Goes on to the next season: teams have changed, so ratings shrink. */
  void beginSeason() {
    for (int team = 0; team < strength.length; team++) {
      strength[team] *= style.carry();
      court[team] *= style.courtCarry();
    }
    Arrays.fill(games, 0);
  }

  /**
   * The expected margin, from the home side's view.
   *
   * @param day as an epoch day, not before that of the last game learnt
   */
  double expected(int home, int away, int day) {
    return strength[home]
        - strength[away]
        + edge
        + court[home]
        - tired(home, day)
        + tired(away, day);
  }

  private double tired(int team, int day) {
    return lastDay[team] == day - 1 ? style.tired() : 0;
  }

  double edge() {
    return edge;
  }

  /**
   * A team's rating as it stands.
   *
   * @param seen games it has played, of any season, 1 or more
   */
  MarginFit.Rating rating(int team, int seen) {
    return new MarginFit.Rating(
        strength[team], court[team], seen, LocalDate.ofEpochDay(lastDay[team]));
  }

  /**
   * Learns of a game.
   *
   * @param expected what was said of it before its day began
   */
  void learn(BasketballRow row, int home, int away, double expected) {
    double error = style.shown(row) - expected;
    int day = (int) row.date().toEpochDay();
    strength[home] += style.share(row, games[home]) * error;
    strength[away] -= style.share(row, games[away]) * error;
    court[home] += style.courtSpeed() * error;
    edge += style.edgeSpeed() * error;
    games[home]++;
    games[away]++;
    lastDay[home] = day;
    lastDay[away] = day;
  }
}
