package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How much a team played at home in a league.
 *
 * @param matches at home, 1 or more
 * @param last day of the last one
 */
public record Membership(LeagueKey league, int matches, LocalDate last) {
  public Membership {
    requireNonNull(league, "league");
    requireNonNull(last, "last");
  }
}
