package kr.proto14.app.ai.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a member says of the matches it was asked about.
 *
 * @param matches by match number: every match asked, and no other
 */
public record Answer(SortedMap<Integer, Said> matches) {
  public Answer {
    matches = Collections.unmodifiableSortedMap(new TreeMap<>(matches));
  }

  /** It has no part in any of the matches, for one reason. */
  public static Answer absent(Collection<Integer> asked, Absence why) {
    SortedMap<Integer, Said> matches = new TreeMap<>();
    asked.forEach(number -> matches.put(number, new Said.Absent(why)));
    return new Answer(matches);
  }

  /** Whether it takes part in a match at least. */
  public boolean takesPart() {
    return matches.values().stream().anyMatch(Said.Chances.class::isInstance);
  }

  /** The matches whose per cents did not sum to 100, and were scaled. */
  public List<Integer> scaled() {
    return matches.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Said.Chances chances && chances.scaled())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** In how many matches it has no part, by reason. */
  public Map<Absence, Integer> absences() {
    Map<Absence, Integer> counts = new EnumMap<>(Absence.class);
    for (Said said : matches.values()) {
      if (said instanceof Said.Absent(Absence why)) {
        counts.merge(why, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The most frequent reason why it has no part; empty where it takes part in all. */
  public Optional<Absence> mainAbsence() {
    return absences().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Whether a second try may mend what is missing. */
  public boolean canBeMended() {
    return absences().keySet().stream().anyMatch(Absence::canBeMended);
  }

  /** This answer, with the matches it lacks taken from a later one of the same question. */
  public Answer mendedBy(Answer later) {
    SortedMap<Integer, Said> mended = new TreeMap<>(matches);
    later.matches.forEach(
        (number, said) -> {
          if (mended.get(number) instanceof Said.Absent && said instanceof Said.Chances) {
            mended.put(number, said);
          }
        });
    return new Answer(mended);
  }
}
