package kr.proto14.app.history;

import org.jspecify.annotations.Nullable;

/** Knows teams by the names that sources give them. */
@FunctionalInterface
public interface TeamNamer {
  /**
   * The team of one side; one never met becomes a new team.
   *
   * @param match tells the sport, and the league and country within which the name holds
   * @param source where the name stands, such as {@code football-data}
   * @return its id in our registry, null where the name is none of a team
   */
  @Nullable String idOf(PlayedMatch match, String source, Side side);
}
