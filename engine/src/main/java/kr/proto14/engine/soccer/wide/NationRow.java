package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * One played match of two national teams.
 *
 * @param date the day it was played
 * @param home the home side's name, not blank
 * @param away the other side's name, not blank, another one
 * @param goals goals of both sides, extra time included where there was any
 * @param tournament its name as the results' source has it ({@code Friendly})
 * @param neutral whether nobody was at home
 */
public record NationRow(
    LocalDate date, String home, String away, Sides goals, String tournament, boolean neutral) {
  public NationRow {
    requireNonNull(date, "date");
    requireNonNull(goals, "goals");
    requireNonNull(tournament, "tournament");
    if (home.isBlank() || away.isBlank() || home.equals(away)) {
      throw new IllegalArgumentException("two nations are needed: " + home + ", " + away);
    }
  }
}
