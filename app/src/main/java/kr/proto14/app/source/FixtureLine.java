package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.MarginLine;

/**
 * What is offered on the margin of one game of basketball.
 *
 * @param homeId the source's id of the home side
 * @param awayId the source's id of the away side
 * @param kickOff planned start
 * @param line its handicap and, where there is one, its total
 * @param knownAt when the source showed it
 * @param raw reference of the kept raw answer
 */
public record FixtureLine(
    String homeId, String awayId, Instant kickOff, MarginLine line, Instant knownAt, String raw) {
  public FixtureLine {
    requireNonNull(homeId, "homeId");
    requireNonNull(awayId, "awayId");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(line, "line");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(raw, "raw");
  }
}
