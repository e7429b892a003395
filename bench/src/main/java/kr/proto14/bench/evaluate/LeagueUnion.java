package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.engine.soccer.SoccerRow;

/** The matches of one league from several files, each once, under the names of the first. */
final class LeagueUnion {
  /** Files differ by a day or two in the date of a match. */
  private static final int DAYS_APART = 2;

  private final List<SoccerRow> naming;
  private final Map<List<String>, List<SoccerRow>> byPairing = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();

  /**
   * An empty union.
   *
   * @param naming the rows whose names are taken; they are not in it yet
   */
  LeagueUnion(List<SoccerRow> naming) {
    this.naming = List.copyOf(naming);
  }

  /** Adds what it has not got yet, so that the most telling file is added first. */
  void add(List<SoccerRow> rows) {
    Map<String, String> table = NameTable.of(rows, naming);
    names.putAll(table);
    rows.forEach(
        row ->
            keep(
                named(
                    row,
                    table.getOrDefault(row.home(), row.home()),
                    table.getOrDefault(row.away(), row.away()))));
  }

  /** Our names by those of the files added. */
  Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  private void keep(SoccerRow row) {
    List<SoccerRow> met =
        byPairing.computeIfAbsent(List.of(row.home(), row.away()), _ -> new ArrayList<>());
    long day = row.date().toEpochDay();
    if (met.stream().noneMatch(each -> Math.abs(each.date().toEpochDay() - day) <= DAYS_APART)) {
      met.add(row);
    }
  }

  /** All rows, with seasons told apart by the league's own pause. */
  List<SoccerRow> rows() {
    List<SoccerRow> all = new ArrayList<>();
    byPairing.values().forEach(all::addAll);
    all.sort(
        Comparator.comparing(SoccerRow::date)
            .thenComparing(SoccerRow::home)
            .thenComparing(SoccerRow::away));
    int first = firstMonth(all.stream().map(SoccerRow::date).toList());
    return all.stream().map(row -> inSeason(row, season(row.date(), first))).toList();
  }

  /** The season of a day: the year in which it ends, or lies. */
  static int season(LocalDate date, int firstMonth) {
    return firstMonth == 1 || date.getMonthValue() < firstMonth
        ? date.getYear()
        : date.getYear() + 1;
  }

  /** The month that a season begins with: the one after the two quietest in a row. */
  static int firstMonth(Collection<LocalDate> days) {
    int[] played = new int[13];
    days.forEach(day -> played[day.getMonthValue()]++);
    int best = 7;
    for (int month = 1; month <= 12; month++) {
      if (quiet(played, month) < quiet(played, best)) {
        best = month;
      }
    }
    return best;
  }

  private static int quiet(int[] played, int month) {
    int before = month == 1 ? 12 : month - 1;
    return 2 * played[before] + played[before == 1 ? 12 : before - 1];
  }

  private static SoccerRow named(SoccerRow row, String home, String away) {
    return new SoccerRow(
        row.date(), row.season(), home, away, row.goals(), row.onTarget(), row.shots(), row.xg(),
        row.market());
  }

  private static SoccerRow inSeason(SoccerRow row, int season) {
    return new SoccerRow(
        row.date(), season, row.home(), row.away(), row.goals(), row.onTarget(), row.shots(),
        row.xg(), row.market());
  }
}
