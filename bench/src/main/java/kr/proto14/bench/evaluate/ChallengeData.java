package kr.proto14.bench.evaluate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.SoccerFile.Played;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** What the data folder knows of the leagues of the challenge before its first day. */
final class ChallengeData {
  /** The first day of the matches to be forecast. Nothing of this day or later is ever read. */
  static final LocalDate EVE = LocalDate.of(2023, 4, 14);

  private static final List<String> FILES =
      List.of("soccer_odds.csv.gz", "soccer_recent_early_odds.csv.gz", "soccer_results_cc0.csv.gz");

  /** A result that nobody reads: a forecast looks at no match of its day or later. */
  private static final Sides UNREAD = new Sides(0, 0);

  private final Map<String, ChallengeLeague> leagues = new TreeMap<>();
  private final Map<String, Map<String, String>> names = new TreeMap<>();

  private ChallengeData() {}

  /** A match to be forecast. */
  record Fixture(String id, String league, LocalDate date, String home, String away) {}

  /** Reads the files of a folder; all but the challenge's own may be missing. */
  static ChallengeData read(Path folder) throws IOException {
    ChallengeData data = new ChallengeData();
    Map<String, List<SoccerRow>> own = byLeague(folder.resolve("spc2023_training.csv.gz"));
    Map<String, List<SoccerRow>> others = new HashMap<>();
    for (String file : FILES) {
      if (Files.exists(folder.resolve(file))) {
        others.putAll(byLeague(folder.resolve(file)));
      }
    }
    Map<String, List<String>> table = ChallengeLeagues.table();
    own.forEach((league, rows) -> data.add(league, rows, table, others));
    return data;
  }

  private void add(
      String league,
      List<SoccerRow> own,
      Map<String, List<String>> table,
      Map<String, List<SoccerRow>> others) {
    LeagueUnion union = new LeagueUnion(own);
    table
        .getOrDefault(league, List.of())
        .forEach(other -> union.add(others.getOrDefault(other, List.of())));
    List<SoccerRow> elsewhere = union.rows();
    union.add(own);
    leagues.put(league, new ChallengeLeague(league, union.rows(), elsewhere));
    names.put(league, union.names());
  }

  private static Map<String, List<SoccerRow>> byLeague(Path file) throws IOException {
    Map<String, List<SoccerRow>> leagues = new HashMap<>();
    for (Played match : SoccerFile.read(file)) {
      if (match.row().date().isBefore(EVE)) {
        leagues.computeIfAbsent(match.league(), _ -> new ArrayList<>()).add(match.row());
      }
    }
    return leagues;
  }

  /** The matches that a folder's challenge asks for. */
  static List<Fixture> fixtures(Path folder) throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    MatchTable.read(
        folder.resolve("spc2023_test_fixtures.csv.gz"),
        row ->
            fixtures.add(
                new Fixture(
                    MatchTable.cell(row, "id"),
                    MatchTable.cell(row, "league"),
                    LocalDate.parse(MatchTable.cell(row, "date")),
                    MatchTable.cell(row, "home"),
                    MatchTable.cell(row, "away"))));
    return fixtures;
  }

  /** The leagues by what the challenge calls them. */
  Map<String, ChallengeLeague> leagues() {
    return leagues;
  }

  /**
   * One of them.
   *
   * @throws NullPointerException for a league that no match is known of
   */
  ChallengeLeague league(String name) {
    return requireNonNull(leagues.get(name), name);
  }

  /** From where a league is forecast on the eve. */
  static ChallengeOutlook outlook(ChallengeLeague league) {
    ChallengeOutlook remembered = ChallengeOutlook.remembered();
    return ChallengeLeague.hasOdds(league.known(EVE, remembered))
        ? remembered
        : ChallengeOutlook.since(league.rows().getLast().date(), EVE);
  }

  /** A match to be forecast as a row of its league. */
  SoccerRow row(Fixture fixture) {
    return new SoccerRow(
        fixture.date(),
        league(fixture.league()).season(fixture.date()),
        fixture.home(),
        fixture.away(),
        UNREAD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Which team of the other files was taken for which, as tab-separated lines with a heading. */
  String nameTable() {
    StringBuilder table = new StringBuilder("league\tname in another file\tname here\n");
    names.forEach(
        (league, pairs) ->
            pairs.forEach(
                (theirs, ours) -> table.append(String.join("\t", league, theirs, ours) + "\n")));
    return table.toString();
  }
}
