package kr.proto14.app.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.Score;

/** Made-up games of basketball in which earlier teams of the list are the stronger ones. */
public final class PlayedGames {
  private PlayedGames() {}

  /**
   * Every pair twice, a game a day and league, from a day on.
   *
   * @param spreads whether the market knows how strong they are
   */
  public static List<PlayedMatch> of(
      String league, List<Side> teams, LocalDate from, boolean spreads, long seed) {
    Random random = new Random(seed);
    List<PlayedMatch> games = new ArrayList<>();
    LocalDate day = from;
    for (int home = 0; home < teams.size(); home++) {
      for (int away = 0; away < teams.size(); away++) {
        if (home != away) {
          int fair = 3 + 4 * (away - home);
          int margin = fair + (int) Math.round(8 * random.nextGaussian());
          games.add(
              game(
                  league,
                  day,
                  teams.get(home),
                  teams.get(away),
                  90 + (margin == 0 ? 1 : margin),
                  spreads ? OptionalDouble.of(fair) : OptionalDouble.empty()));
          day = day.plusDays(1);
        }
      }
    }
    return games;
  }

  /** One game that the other side ended with 90 points. */
  public static PlayedMatch game(
      String league, LocalDate day, Side home, Side away, int points, OptionalDouble spread) {
    return new PlayedMatch(
        Sport.BASKETBALL,
        league,
        "",
        day,
        Optional.empty(),
        home,
        away,
        new Score.Final(points, 90),
        Optional.empty(),
        spread,
        false);
  }
}
