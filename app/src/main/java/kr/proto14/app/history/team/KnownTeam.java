package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.history.Sport;

/**
 * A team of ours.
 *
 * @param id our id of it, {@code SC:england:aston-villa}: sport, scope, and a word; it never
 *     changes
 * @param sport what it plays
 * @param name its name for people
 */
public record KnownTeam(String id, Sport sport, String name) {
  public KnownTeam {
    requireNonNull(sport, "sport");
    if (!id.startsWith(sport.code() + ":") || name.isBlank()) {
      throw new IllegalArgumentException("not a team of " + sport + ": " + id + " " + name);
    }
  }

  /** The country or league its names are looked for in, empty for none. */
  public String scope() {
    int start = id.indexOf(':') + 1;
    int end = id.indexOf(':', start);
    String scope = end < 0 ? "" : id.substring(start, end);
    return scope.equals(TeamIds.NOWHERE) ? "" : scope;
  }
}
