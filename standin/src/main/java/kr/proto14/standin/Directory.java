package kr.proto14.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids of teams and codes of leagues by the names that recordings use. */
final class Directory {
  private final Map<String, RecordedTeam> teams = new HashMap<>();
  private final Map<String, RecordedLeague> leagues = new HashMap<>();

  Directory(List<String> teamLines, List<String> leagueLines) {
    for (String line : teamLines) {
      String[] cells = Cells.of("team", line);
      teams.put(cells[0] + ' ' + cells[2], new RecordedTeam(cells[1], cells[2]));
    }
    for (String line : leagueLines) {
      String[] cells = Cells.of("league", line);
      leagues.put(cells[2], new RecordedLeague(cells[0], cells[2], cells[1].equals("Y")));
    }
  }

  RecordedTeam team(Sport sport, String name) {
    return known(teams.get(sport.code() + ' ' + name), name);
  }

  RecordedLeague league(String name) {
    return known(leagues.get(name), name);
  }

  private static <T> T known(@Nullable T found, String name) {
    if (found == null) {
      throw new IllegalStateException("no id for " + name);
    }
    return found;
  }
}
