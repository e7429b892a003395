package kr.proto14.engine.basketball;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.OptionalDouble;
import kr.proto14.engine.pool.Outcome;

/**
 * One played game of a league, as the models read it.
 *
 * @param date the day it was played
 * @param season a number that grows from season to season, by whatever step
 * @param home the home side's name, not blank
 * @param away the other side's name, not blank, another one
 * @param homePoints points of the home side with overtime, 1-300
 * @param awayPoints points of the other side, likewise
 * @param spread by how many points the market expected the home side to win, negative if to lose,
 *     within 60 either way; empty where unknown
 */
public record BasketballRow(
    LocalDate date,
    int season,
    String home,
    String away,
    int homePoints,
    int awayPoints,
    OptionalDouble spread) {
  private static final int MOST_POINTS = 300;

  public BasketballRow {
    requireNonNull(date, "date");
    requireNonNull(spread, "spread");
    if (home.isBlank() || away.isBlank() || home.equals(away)) {
      throw new IllegalArgumentException("two sides are needed: " + home + ", " + away);
    }
    if (!points(homePoints) || !points(awayPoints)) {
      throw new IllegalArgumentException("no score of a game: " + homePoints + "-" + awayPoints);
    }
    if (spread.isPresent()) {
      Spread.check(spread.getAsDouble());
    }
  }

  private static boolean points(int points) {
    return points > 0 && points <= MOST_POINTS;
  }

  /** By how many points the home side won, negative where it lost. */
  public int margin() {
    return homePoints - awayPoints;
  }

  /** What the pool makes of the score. */
  public Outcome outcome() {
    return Outcomes.ofMargin(margin());
  }
}
