package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A played match of a league, whatever the sport.
 *
 * @param season a number that grows from season to season
 * @param home our id of the home side
 * @param away our id of the other side
 * @param homeScore goals or points
 * @param awayScore likewise
 */
record Game(LocalDate date, int season, String home, String away, int homeScore, int awayScore) {
  Game {
    requireNonNull(date, "date");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
  }

  boolean isOf(String team) {
    return home.equals(team) || away.equals(team);
  }

  /** By how much a team won it, negative where it lost. */
  int margin(String team) {
    return home.equals(team) ? homeScore - awayScore : awayScore - homeScore;
  }

  int own(String team) {
    return home.equals(team) ? homeScore : awayScore;
  }

  int others(String team) {
    return home.equals(team) ? awayScore : homeScore;
  }

  String opponent(String team) {
    return home.equals(team) ? away : home;
  }
}
