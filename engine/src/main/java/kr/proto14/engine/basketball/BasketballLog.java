package kr.proto14.engine.basketball;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The played games of one league, in columns, in the order in which they became known. A game is
 * known from the day after it was played.
 *
 * <p>It is read through {@link #before}, which shows nothing of later days.
 */
public final class BasketballLog {
  private final List<BasketballRow> rows;
  private final Map<String, Integer> teams = new LinkedHashMap<>();
  final int[] day;
  final int[] home;
  final int[] away;

  /**
   * A log of games, given in any order; equal days keep the order given.
   *
   * @param rows all of one league
   */
  public BasketballLog(List<BasketballRow> rows) {
    List<BasketballRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(BasketballRow::date));
    this.rows = List.copyOf(sorted);
    int size = sorted.size();
    this.day = new int[size];
    this.home = new int[size];
    this.away = new int[size];
    for (int i = 0; i < size; i++) {
      BasketballRow row = sorted.get(i);
      day[i] = (int) row.date().toEpochDay();
      home[i] = index(row.home());
      away[i] = index(row.away());
    }
  }

  private int index(String name) {
    int next = teams.size();
    return teams.computeIfAbsent(name, _ -> next);
  }

  /** What is known before a day begins. */
  public KnownGames before(LocalDate date) {
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
    return new KnownGames(this, low);
  }

  /** All games, oldest first. */
  public List<BasketballRow> rows() {
    return rows;
  }

  /** The number of a team in the columns, or -1 for a name that no game has. */
  int team(String name) {
    return teams.getOrDefault(name, -1);
  }

  int teams() {
    return teams.size();
  }
}
