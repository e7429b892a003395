package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.history.Sport;

/**
 * What a source calls a team.
 *
 * @param sport what it plays
 * @param source whose name it is: one of the constants here, or the name of an imported source
 * @param scope the country or league in which the name means one team; empty for everywhere
 * @param name the name or id, as the source writes it, not blank
 */
public record SourceName(Sport sport, String source, String scope, String name) {
  /** Betman's short names. */
  public static final String BETMAN = "betman";

  /** Betman's stable ids, which mean one team everywhere. */
  public static final String BETMAN_ID = "betman-id";

  /** KSPO's full names. */
  public static final String KSPO = "kspo";

  /** English names of imported files. */
  public static final String IMPORT = "import";

  /** Our own ids: a team that turned out to be another one. */
  static final String TEAM = "team";

  public SourceName {
    requireNonNull(sport, "sport");
    requireNonNull(scope, "scope");
    if (source.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a name and its source are not blank");
    }
  }

  /** Whether it is an id, and not a name that another source may share. */
  boolean isId() {
    return source.equals(BETMAN_ID) || source.equals(TEAM);
  }
}
