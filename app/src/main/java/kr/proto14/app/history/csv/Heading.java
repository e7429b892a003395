package kr.proto14.app.history.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of a file's columns, upper and lower case alike, in whatever order they stand. */
final class Heading {
  /** The place of a column that the file does not have. */
  static final int NONE = -1;

  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> doubled = new HashSet<>();
  private final int size;

  Heading(List<String> names) {
    int last = 0;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        last = i + 1;
        if (places.putIfAbsent(name, i) != null) {
          doubled.add(name);
        }
      }
    }
    size = last;
  }

  /** How many fields a row has, columns without a name at the end left out. */
  int size() {
    return size;
  }

  /** The place of the first of these columns that is there, else {@link #NONE}. */
  int find(String... names) {
    for (String name : names) {
      Integer place = places.get(name);
      if (place != null) {
        if (doubled.contains(name)) {
          throw new BrokenRow(ProblemKind.HEADING, name);
        }
        return place;
      }
    }
    return NONE;
  }

  /** The place of a column without which nothing can be read. */
  int need(String... names) {
    int place = find(names);
    if (place == NONE) {
      throw new BrokenRow(ProblemKind.HEADING, names[0]);
    }
    return place;
  }

  boolean has(String... names) {
    return find(names) != NONE;
  }
}
