package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Team;

/**
 * One row of a round of 프로토 승부식 (G101): one kind of bet on one fixture.
 *
 * @param number its place in the round, from 1; result pages use it too
 * @param sport {@code SC} or {@code BK}
 * @param league its league
 * @param home home side
 * @param away away side
 * @param kickOff planned start
 * @param betType kind of bet as printed, may be empty
 * @param handicap what is added to the home side's score, 0 for none
 * @param win decimal odds of 승, 0 where there are none
 * @param draw decimal odds of the middle outcome, 0 where there are none
 * @param lose decimal odds of 패, 0 where there are none
 */
public record FixtureBet(
    int number,
    String sport,
    League league,
    Team home,
    Team away,
    Instant kickOff,
    String betType,
    double handicap,
    double win,
    double draw,
    double lose) {
  public FixtureBet {
    requireNonNull(sport, "sport");
    requireNonNull(league, "league");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(betType, "betType");
  }
}
