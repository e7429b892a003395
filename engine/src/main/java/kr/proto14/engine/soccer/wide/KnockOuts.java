package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which matches of national teams may have gone into extra time. Results have no column for
 * it, but final tournaments begin with groups of four: from a team's fourth match of one on, a draw
 * was played out. A match is judged by earlier ones only.
 */
final class KnockOuts {
  private static final Set<String> FINALS =
      Set.of(
          "FIFA World Cup",
          "UEFA Euro",
          "Copa América",
          "African Cup of Nations",
          "AFC Asian Cup",
          "Gold Cup",
          "Oceania Nations Cup",
          "Confederations Cup",
          "Arab Cup",
          "AFF Championship",
          "Gulf Cup");

  private static final int GROUP_MATCHES = 3;

  /** A tournament's next edition begins at least so many days after the last match. */
  private static final int NEXT_EDITION = 60;

  private final Map<String, LocalDate> lastMatch = new HashMap<>();
  private final Map<String, Map<String, Integer>> played = new HashMap<>();

  private KnockOuts() {}

  /** Marks matches given in the order of their days. */
  static boolean[] among(List<NationRow> rows) {
    KnockOuts seen = new KnockOuts();
    boolean[] marks = new boolean[rows.size()];
    for (int i = 0; i < marks.length; i++) {
      NationRow row = rows.get(i);
      marks[i] = FINALS.contains(row.tournament()) && seen.next(row);
    }
    return marks;
  }

  private boolean next(NationRow row) {
    LocalDate last = lastMatch.put(row.tournament(), row.date());
    if (last == null || last.plusDays(NEXT_EDITION).isBefore(row.date())) {
      played.put(row.tournament(), new HashMap<>());
    }
    Map<String, Integer> ofTeam = played.getOrDefault(row.tournament(), new HashMap<>());
    int home = ofTeam.merge(row.home(), 1, Integer::sum);
    int away = ofTeam.merge(row.away(), 1, Integer::sum);
    return home > GROUP_MATCHES && away > GROUP_MATCHES;
  }
}
