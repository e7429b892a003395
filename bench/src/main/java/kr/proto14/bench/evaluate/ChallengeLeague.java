package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * The matches of a league of the challenge, with the day from which each is known: those that only
 * the challenge's file has, long after they were played, as it was with those to be forecast.
 */
final class ChallengeLeague {
  /** Of the last matches of a league, how many must have odds for these to be remembered. */
  private static final int LATELY = 100;

  private static final double MOSTLY = .7;

  private final String name;
  private final List<SoccerRow> rows;
  private final boolean[] elsewhere;
  private final int firstMonth;

  /**
   * @param name what the challenge calls it
   * @param union its matches in all files, by date
   * @param others those that the other files have, under the same names
   */
  ChallengeLeague(String name, List<SoccerRow> union, List<SoccerRow> others) {
    this.name = name;
    this.rows = List.copyOf(union);
    this.firstMonth = LeagueUnion.firstMonth(union.stream().map(SoccerRow::date).toList());
    Set<List<Object>> there = new HashSet<>();
    others.forEach(row -> there.add(key(row)));
    this.elsewhere = new boolean[union.size()];
    for (int i = 0; i < elsewhere.length; i++) {
      elsewhere[i] = there.contains(key(union.get(i)));
    }
  }

  private static List<Object> key(SoccerRow row) {
    return List.of(row.date(), row.home(), row.away());
  }

  String name() {
    return name;
  }

  /** Whether another file has any of it. */
  boolean isElsewhere() {
    for (boolean each : elsewhere) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** All its matches, by date. */
  List<SoccerRow> rows() {
    return rows;
  }

  /** The first day on which a match is known. */
  LocalDate knownFrom(int row, ChallengeOutlook outlook) {
    LocalDate next = rows.get(row).date().plusDays(1);
    return outlook.others() && elsewhere[row] ? next : next.plusDays(outlook.days());
  }

  /** What was known when a day began, of the years looked at. */
  List<SoccerRow> known(LocalDate day, ChallengeOutlook outlook) {
    LocalDate first = day.minusDays(outlook.days()).minusYears(outlook.years());
    List<SoccerRow> known = new ArrayList<>();
    for (int i = 0; i < rows.size() && rows.get(i).date().isBefore(day); i++) {
      if (!rows.get(i).date().isBefore(first) && !knownFrom(i, outlook).isAfter(day)) {
        known.add(rows.get(i));
      }
    }
    return known;
  }

  /** The matches of some days, the last of them left out. */
  List<SoccerRow> between(LocalDate first, LocalDate end) {
    return rows.stream()
        .filter(row -> !row.date().isBefore(first) && row.date().isBefore(end))
        .toList();
  }

  /** Whether most of the last matches had odds. */
  static boolean hasOdds(List<SoccerRow> known) {
    List<SoccerRow> last = known.subList(Math.max(0, known.size() - LATELY), known.size());
    return last.stream().filter(row -> row.market().isPresent()).count() >= MOSTLY * LATELY;
  }

  /** The season of a day, as the rows number theirs. */
  int season(LocalDate date) {
    return LeagueUnion.season(date, firstMonth);
  }
}
