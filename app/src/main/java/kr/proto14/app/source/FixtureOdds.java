package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.Odds;

/**
 * Three-way odds offered on one fixture.
 *
 * @param sport the source's sport code ({@code SC}, {@code BK})
 * @param homeId the source's id of the home side
 * @param awayId the source's id of the away side
 * @param kickOff planned start
 * @param odds decimal odds for 승, middle, 패
 * @param knownAt when the source showed them
 * @param raw reference of the kept raw answer
 */
public record FixtureOdds(
    String sport,
    String homeId,
    String awayId,
    Instant kickOff,
    Odds odds,
    Instant knownAt,
    String raw) {
  public FixtureOdds {
    requireNonNull(sport, "sport");
    requireNonNull(homeId, "homeId");
    requireNonNull(awayId, "awayId");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(odds, "odds");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(raw, "raw");
  }
}
