package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The played matches of one league, in columns, in the order in which they became known. A match is
 * known from the day after it was played.
 *
 * <p>It is read through {@link #before}, which shows nothing of later days.
 */
public final class LeagueLog {
  private static final Comparator<SoccerRow> ORDER =
      Comparator.comparing(SoccerRow::date)
          .thenComparingInt(SoccerRow::season)
          .thenComparing(SoccerRow::home)
          .thenComparing(SoccerRow::away)
          .thenComparingDouble(row -> row.goals().home())
          .thenComparingDouble(row -> row.goals().away());

  private final List<SoccerRow> rows;
  private final Map<String, Integer> teams;
  final int[] day;
  final int[] season;
  final int[] home;
  final int[] away;

  /**
   * A log of matches, given in any order. Those of one day are put in an order of their own, so
   * that the order in which they were given changes no forecast.
   *
   * @param rows all of one league
   */
  public LeagueLog(List<SoccerRow> rows) {
    List<SoccerRow> sorted = new ArrayList<>(rows);
    sorted.sort(ORDER);
    this.rows = List.copyOf(sorted);
    this.teams = new LinkedHashMap<>();
    int size = sorted.size();
    this.day = new int[size];
    this.season = new int[size];
    this.home = new int[size];
    this.away = new int[size];
    for (int i = 0; i < size; i++) {
      SoccerRow row = sorted.get(i);
      day[i] = (int) row.date().toEpochDay();
      season[i] = row.season();
      home[i] = index(row.home());
      away[i] = index(row.away());
    }
  }

  private int index(String name) {
    int next = teams.size();
    return teams.computeIfAbsent(name, _ -> next);
  }

  /** What is known before a day begins. */
  public Past before(LocalDate date) {
    return new Past(this, knownBefore(date.toEpochDay()));
  }

  private int knownBefore(long epochDay) {
    int low = 0;
    int high = day.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day[middle] < epochDay) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All matches, oldest first. */
  public List<SoccerRow> rows() {
    return rows;
  }

  /** The number of a team in the columns, or -1 for a name that no match has. */
  int team(String name) {
    return teams.getOrDefault(name, -1);
  }

  /** The numbers of all teams. */
  Map<String, Integer> numbers() {
    return teams;
  }

  int teams() {
    return teams.size();
  }
}
