package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.SoccerFile.Played;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * {@code make challenge DATA=dir OUT=file.csv}: forecasts of the 714 matches of the 2023 Soccer
 * Prediction Challenge from what was known on the eve of its first day.
 */
public final class Challenge {
  private static final LocalDate EVE = LocalDate.of(2023, 4, 14);
  private static final List<String> FILES =
      List.of(
          "soccer_odds.csv.gz", "soccer_recent_early_odds.csv.gz", "soccer_results_cc0.csv.gz");

  private Challenge() {}

  /** A match to be forecast. */
  record Fixture(String id, String league, LocalDate date, String home, String away) {}

  /**
   * Runs it.
   *
   * @param args the folder of the data, the file to write
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    List<Fixture> fixtures = new ArrayList<>();
    MatchTable.read(
        data.resolve("spc2023_test_fixtures.csv.gz"),
        row ->
            fixtures.add(
                new Fixture(
                    MatchTable.cell(row, "id"),
                    MatchTable.cell(row, "league"),
                    LocalDate.parse(MatchTable.cell(row, "date")),
                    MatchTable.cell(row, "home"),
                    MatchTable.cell(row, "away"))));
    Map<String, LeagueUnion> leagues = leagues(data, EVE);
    Map<String, List<SoccerRow>> rows = new TreeMap<>();
    leagues.forEach((league, union) -> rows.put(league, union.rows()));
    Map<Fixture, Probabilities> forecasts = new FixtureForecasts(rows, EVE).of(fixtures);
    StringBuilder out = new StringBuilder("id,p_home,p_draw,p_away\n");
    for (Fixture fixture : fixtures) {
      Probabilities p = forecasts.get(fixture);
      out.append(
          String.format(
              Locale.ROOT, "%s,%.9f,%.9f,%.9f%n", fixture.id(), p.home(), p.middle(), p.away()));
    }
    Files.writeString(Path.of(args[1]), out, UTF_8);
    Files.writeString(Path.of(args[1] + ".names.tsv"), names(leagues), UTF_8);
    System.out.printf(Locale.ROOT, "%d matches forecast into %s%n", fixtures.size(), args[1]);
  }

  /** The leagues of the challenge as far as they were known when a day began. */
  static Map<String, LeagueUnion> leagues(Path data, LocalDate before) throws IOException {
    Map<String, List<SoccerRow>> own =
        byLeague(data.resolve("spc2023_training.csv.gz"), before, Optional.empty());
    Map<String, List<SoccerRow>> others = new HashMap<>();
    for (String file : FILES) {
      others.putAll(byLeague(data.resolve(file), before, Optional.of(file)));
    }
    Map<String, List<String>> table = ChallengeLeagues.table();
    Map<String, LeagueUnion> leagues = new TreeMap<>();
    own.forEach(
        (league, rows) -> {
          LeagueUnion union = new LeagueUnion(rows);
          table
              .getOrDefault(league, List.of())
              .forEach(other -> union.add(others.getOrDefault(other, List.of())));
          union.add(rows);
          leagues.put(league, union);
        });
    return leagues;
  }

  private static Map<String, List<SoccerRow>> byLeague(
      Path file, LocalDate before, Optional<String> name) throws IOException {
    Map<String, List<SoccerRow>> leagues = new HashMap<>();
    if (name.isPresent() && !Files.exists(file)) {
      return leagues;
    }
    for (Played match : SoccerFile.read(file)) {
      if (match.row().date().isBefore(before)) {
        leagues.computeIfAbsent(match.league(), _ -> new ArrayList<>()).add(match.row());
      }
    }
    return leagues;
  }

  private static String names(Map<String, LeagueUnion> leagues) {
    StringBuilder table = new StringBuilder("league\tname in another file\tname here\n");
    leagues.forEach(
        (league, union) ->
            union
                .names()
                .forEach(
                    (theirs, ours) ->
                        table
                            .append(league)
                            .append('\t')
                            .append(theirs)
                            .append('\t')
                            .append(ours)
                            .append('\n')));
    return table.toString();
  }
}
