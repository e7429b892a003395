package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * Three countries of eight clubs each and a cup between them: North's league is much stronger than
 * South's, and East plays no cup. Within a league the first club is the strongest.
 */
final class World {
  static final LocalDate START = LocalDate.of(2021, 8, 1);
  static final LocalDate LATER = START.plusDays(500);

  final Map<String, List<SoccerRow>> leagues = new TreeMap<>();
  final List<SoccerRow> cups = new ArrayList<>();
  final List<NationRow> nations = new ArrayList<>();
  private final Random random;

  World(int seed) {
    random = new Random(seed);
    for (String country : List.of("North", "South", "East")) {
      List<SoccerRow> rows = new ArrayList<>();
      for (int week = 0; week < 100; week++) {
        for (int pair = 0; pair < 4; pair++) {
          int home = (week + pair) % 8;
          int away = (week + 7 - pair + week / 8) % 8;
          away = away == home ? (home + 4) % 8 : away;
          double lead = .12 * (away - home);
          rows.add(played(week * 7, club(country, home), club(country, away), lead));
        }
      }
      leagues.put(country + "/1", rows);
    }
    for (int day = 30; day < 690; day += 10) {
      int north = random.nextInt(4);
      int south = random.nextInt(4);
      boolean atNorth = random.nextBoolean();
      String home = atNorth ? club("North", north) : club("South", south);
      String away = atNorth ? club("South", south) : club("North", north);
      cups.add(played(day, home, away, atNorth ? 1 : -1));
      cups.add(played(day + 1, "Guests", club("South", south), .3));
    }
    for (int day = 0; day < 690; day += 4) {
      int home = random.nextInt(12);
      int away = (home + 1 + random.nextInt(11)) % 12;
      SoccerRow row = played(day, "Land " + home, "Land " + away, .12 * (away - home));
      nations.add(nation(row.date(), row.home(), row.away(), row.goals(), day % 12 == 0));
    }
  }

  static String club(String country, int number) {
    return country + " " + number;
  }

  private SoccerRow played(int day, String home, String away, double lead) {
    Sides goals = new Sides(goals(1.5 + lead), goals(1.2 - lead));
    return row(START.plusDays(day), day < 365 ? 2022 : 2023, home, away, goals);
  }

  private int goals(double mean) {
    double left = StrictMath.exp(-Math.max(mean, .15));
    double reached = random.nextDouble();
    int goals = 0;
    while (reached > left && goals < 12) {
      reached *= random.nextDouble();
      goals++;
    }
    return goals;
  }

  static SoccerRow row(LocalDate date, int season, String home, String away, Sides goals) {
    return new SoccerRow(
        date,
        season,
        home,
        away,
        goals,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static NationRow nation(LocalDate date, String home, String away, Sides goals, boolean neutral) {
    return new NationRow(date, home, away, goals, "Cup qualification", neutral);
  }

  WideModel model() {
    return model(SoccerModel.PAST_ODDS);
  }

  WideModel model(SoccerModel kind) {
    Map<String, LeagueLog> logs = new TreeMap<>();
    leagues.forEach((key, rows) -> logs.put(key, new LeagueLog(rows)));
    return new WideModel(kind, logs, new LeagueLog(cups), new NationLog(nations));
  }

  /** The same world as far as it was known before a day. */
  World before(LocalDate day) {
    leagues.values().forEach(rows -> rows.removeIf(row -> !row.date().isBefore(day)));
    cups.removeIf(row -> !row.date().isBefore(day));
    nations.removeIf(row -> !row.date().isBefore(day));
    return this;
  }
}
