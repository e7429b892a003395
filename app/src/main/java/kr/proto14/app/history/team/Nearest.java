package kr.proto14.app.history.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what a mistyped name or id was probably meant to be. */
public final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** Up to three of the known words, the nearest first. */
  public static List<String> words(String typed, Collection<String> known) {
    Map<String, Integer> distances = new HashMap<>();
    known.forEach(word -> distances.put(word, distance(typed, word)));
    return nearest(distances);
  }

  /** Up to three ids of teams whose id or any name comes near. */
  public static List<String> teams(String typed, TeamRegistry registry) {
    Map<String, Integer> distances = new HashMap<>();
    for (KnownTeam team : registry.teams()) {
      int word = distance(typed, team.id().substring(team.id().lastIndexOf(':') + 1));
      distances.put(team.id(), Math.min(distance(typed, team.id()), word));
    }
    for (TeamLink link : registry.links()) {
      int name = distance(typed, link.name().name());
      distances.computeIfPresent(
          registry.current(link.team()), (team, before) -> Math.min(before, name));
    }
    return nearest(distances);
  }

  private static List<String> nearest(Map<String, Integer> distances) {
    return distances.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int distance(String typed, String word) {
    return EditDistance.of(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
  }
}
