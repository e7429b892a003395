package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A guess that was not used: a name that may mean a team.
 *
 * @param name the name
 * @param team id of the team it may mean
 * @param score how alike the names of both sides of the match are, 0-1
 * @param doubt why it was not used
 * @param evidence the two fixtures that were compared
 * @param knownAt when it could be known
 * @param recordedAt when we stored it
 */
public record PendingName(
    SourceName name,
    String team,
    double score,
    Doubt doubt,
    String evidence,
    Instant knownAt,
    Instant recordedAt) {
  public PendingName {
    requireNonNull(name, "name");
    requireNonNull(team, "team");
    requireNonNull(doubt, "doubt");
    requireNonNull(evidence, "evidence");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(recordedAt, "recordedAt");
  }

  /** Whether it is the same guess, whenever it was made. */
  boolean says(PendingName other) {
    return name.equals(other.name) && team.equals(other.team) && doubt == other.doubt;
  }
}
