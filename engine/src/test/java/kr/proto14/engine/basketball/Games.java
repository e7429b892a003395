package kr.proto14.engine.basketball;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Made-up games for tests. */
final class Games {
  static final LocalDate OPENING = LocalDate.of(2015, 10, 15);
  private static final int DAYS = 150;

  private Games() {}

  static BasketballRow game(
      LocalDate date, int season, String home, String away, int homePoints, int awayPoints) {
    return new BasketballRow(
        date, season, home, away, homePoints, awayPoints, OptionalDouble.empty());
  }

  /** A game of the first season without a spread. */
  static BasketballRow game(int day, String home, String away, int homePoints, int awayPoints) {
    return game(OPENING.plusDays(day), 1, home, away, homePoints, awayPoints);
  }

  static BasketballRow withSpread(BasketballRow row, double spread) {
    return new BasketballRow(
        row.date(),
        row.season(),
        row.home(),
        row.away(),
        row.homePoints(),
        row.awayPoints(),
        OptionalDouble.of(spread));
  }

  /**
   * Seasons of a league whose teams differ by 4 points each, with 3 points for the home side.
   *
   * @param spreads whether the market knows that
   */
  static List<BasketballRow> seasons(Random random, int teams, int seasons, boolean spreads) {
    List<BasketballRow> rows = new ArrayList<>();
    for (int season = 1; season <= seasons; season++) {
      LocalDate start = OPENING.plusYears(season - 1);
      for (int day = 0; day < DAYS; day++) {
        if (random.nextInt(3) == 0) {
          continue;
        }
        int home = random.nextInt(teams);
        int away = (home + 1 + random.nextInt(teams - 1)) % teams;
        double fair = 4.0 * (home - away) + 3;
        int margin = (int) Math.round(fair + 11 * random.nextGaussian());
        BasketballRow row =
            game(start.plusDays(day), season, "T" + home, "T" + away, 120 + margin, 120);
        rows.add(spreads ? withSpread(row, Math.clamp(fair, -60, 60)) : row);
      }
    }
    return rows;
  }

  static KnownGames all(List<BasketballRow> rows) {
    BasketballLog log = new BasketballLog(rows);
    return new KnownGames(log, rows.size());
  }
}
