package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The played matches of national teams in the order in which they became known: each from the day
 * after it was played.
 */
public final class NationLog {
  private final List<NationRow> rows;
  private final Map<String, Integer> teams = new LinkedHashMap<>();
  final int[] day;
  final int[] home;
  final int[] away;
  final boolean[] knockOut;

  /** A log of matches, given in any order; equal days keep the order given. */
  public NationLog(List<NationRow> given) {
    List<NationRow> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparing(NationRow::date));
    rows = List.copyOf(sorted);
    int size = rows.size();
    day = new int[size];
    home = new int[size];
    away = new int[size];
    knockOut = KnockOuts.among(rows);
    for (int i = 0; i < size; i++) {
      day[i] = (int) rows.get(i).date().toEpochDay();
      home[i] = index(rows.get(i).home());
      away[i] = index(rows.get(i).away());
    }
  }

  private int index(String name) {
    int next = teams.size();
    return teams.computeIfAbsent(name, _ -> next);
  }

  /** All matches, oldest first. */
  public List<NationRow> rows() {
    return rows;
  }

  /** Whether a match may have gone into extra time. */
  public boolean knockOut(int row) {
    return knockOut[row];
  }

  /** The number of a team, or -1 for a name that no match has. */
  int team(String name) {
    return teams.getOrDefault(name, -1);
  }

  /** The numbers of all teams. */
  Map<String, Integer> numbers() {
    return teams;
  }

  /** How many matches were played before a day. */
  int before(LocalDate date) {
    int today = (int) date.toEpochDay();
    int low = 0;
    int high = day.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day[middle] < today) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
