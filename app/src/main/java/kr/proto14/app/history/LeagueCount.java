package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

/**
 * How much is known of a league in some years.
 *
 * @param matches how many rows of matches, corrections and other sources counted in
 * @param withOdds how many of these have odds
 * @param withShots how many have shots or expected goals
 */
public record LeagueCount(LeagueKey league, long matches, long withOdds, long withShots) {
  public LeagueCount {
    requireNonNull(league, "league");
  }
}
