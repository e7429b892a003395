package kr.proto14.app.history;

import org.jspecify.annotations.Nullable;

/** Knows teams by the names that sources give them. */
@FunctionalInterface
public interface TeamNamer {
  /**
   * The team of a name; a name never met becomes a new team.
   *
   * @param source where the name stands, such as {@code football-data}
   * @param scope country of the team's league, empty where the source does not tell it
   * @return its id in our registry, null where none is kept
   */
  @Nullable String idOf(Sport sport, String source, String scope, String name);
}
