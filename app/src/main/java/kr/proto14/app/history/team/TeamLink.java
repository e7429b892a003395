package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.app.history.Sport;

/**
 * A name or id of a source that means a team; of two with the same name the later one holds.
 *
 * @param name whose name it is
 * @param team id of the team it means
 * @param how how it came to mean it
 * @param score how alike the names were that led to it, 0-1; 1 where none were compared
 * @param knownAt when it could be known
 * @param recordedAt when we stored it
 */
public record TeamLink(
    SourceName name, String team, How how, double score, Instant knownAt, Instant recordedAt) {
  public TeamLink {
    requireNonNull(name, "name");
    requireNonNull(how, "how");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(recordedAt, "recordedAt");
    if (!team.startsWith(name.sport().code() + ":")) {
      throw new IllegalArgumentException(team + " is not a team of " + name.sport());
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score out of 0-1: " + score);
    }
  }

  /** The sport of the name. */
  public Sport sport() {
    return name.sport();
  }
}
