package kr.proto14.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Full names where Betman's are cut; all of them are synthetic. */
final class KspoNames {
  private final Map<String, String> teams = new HashMap<>();
  private final Map<String, String> leagues = new HashMap<>();

  KspoNames(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("league ")) {
        String[] cells = Cells.of("league", line);
        leagues.put(cells[0], cells[1]);
      } else {
        String[] cells = Cells.of("team", line);
        teams.put(cells[0] + ' ' + cells[1], cells[2]);
      }
    }
  }

  static KspoNames bundled() {
    return new KspoNames(BundledRecordings.lines("kspo-names.synthetic"));
  }

  String team(Sport sport, String name) {
    return teams.getOrDefault(sport.code() + ' ' + name, name);
  }

  String league(String name) {
    return leagues.getOrDefault(name, name);
  }
}
