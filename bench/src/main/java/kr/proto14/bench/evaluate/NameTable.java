package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * Which team of one file is which of another, of one league: those that most often had the same
 * score at the same place on the same day. No name is compared, so none has to be typed.
 */
final class NameTable {
  /** Fewer common matches prove nothing. */
  private static final int LEAST = 8;

  private NameTable() {}

  private record Appearance(LocalDate day, boolean atHome, double own, double other) {}

  private record Pair(String theirs, String ours, long common) {}

  /** Our name by theirs; teams without a match of ours are not in it. */
  static Map<String, String> of(List<SoccerRow> theirs, List<SoccerRow> ours) {
    Map<Appearance, List<String>> known = new HashMap<>();
    for (SoccerRow row : ours) {
      known.computeIfAbsent(home(row), _ -> new ArrayList<>()).add(row.home());
      known.computeIfAbsent(away(row), _ -> new ArrayList<>()).add(row.away());
    }
    Map<String, Map<String, Long>> common = new TreeMap<>();
    for (SoccerRow row : theirs) {
      count(common, row.home(), known.getOrDefault(home(row), List.of()));
      count(common, row.away(), known.getOrDefault(away(row), List.of()));
    }
    return chosen(common);
  }

  private static Map<String, String> chosen(Map<String, Map<String, Long>> common) {
    List<Pair> pairs = new ArrayList<>();
    common.forEach(
        (theirs, all) -> all.forEach((ours, count) -> pairs.add(new Pair(theirs, ours, count))));
    pairs.sort(
        Comparator.comparingLong(Pair::common)
            .reversed()
            .thenComparing(Pair::theirs)
            .thenComparing(Pair::ours));
    Map<String, String> table = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (pair.common() >= LEAST
          && !table.containsKey(pair.theirs())
          && taken.add(pair.ours())) {
        table.put(pair.theirs(), pair.ours());
      }
    }
    return table;
  }

  private static void count(
      Map<String, Map<String, Long>> common, String team, List<String> candidates) {
    Map<String, Long> counts = common.computeIfAbsent(team, _ -> new TreeMap<>());
    candidates.forEach(candidate -> counts.merge(candidate, 1L, Long::sum));
  }

  private static Appearance home(SoccerRow row) {
    return new Appearance(row.date(), true, row.goals().home(), row.goals().away());
  }

  private static Appearance away(SoccerRow row) {
    return new Appearance(row.date(), false, row.goals().away(), row.goals().home());
  }
}
