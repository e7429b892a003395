package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.HistoryModel;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.forecast.PastMatches;
import kr.proto14.app.forecast.SeasonPools;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.csv.FileImport;
import kr.proto14.app.history.csv.FileReport;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Measure;
import kr.proto14.engine.score.Scoreboard;
import kr.proto14.engine.soccer.SoccerBacktest;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * The models as the pipeline has them, on an archive of imported files: the five big leagues of
 * 2021/22 and 2022/23 beside the closing odds, by what was learned of pooling and without it.
 */
final class LivePath {
  private static final LocalDate FROM = LocalDate.of(2021, 7, 1);
  private static final LocalDate BEFORE = LocalDate.of(2023, 7, 1);
  private static final List<String> BIG =
      List.of("England 1", "Spain 1", "Germany 1", "Italy 1", "France 1");

  private final Scoreboard board = board();
  private long matches;

  private LivePath() {}

  static void print() throws Exception {
    Path data = Path.of(System.getProperty("proto14.data", "../shared/data"));
    Path directory = Files.createTempDirectory("proto14-live");
    try (Store store = Store.embedded(directory)) {
      Clock clock = Clock.systemUTC();
      FileReport report =
          new FileImport(
                  new SqlMatchArchive(
                      store, tx -> new RegisteredTeams(new TeamRegistry(tx.teams(), clock))),
                  clock)
              .run(data.resolve("soccer_odds.csv.gz"));
      System.out.println(report.getClass().getSimpleName() + " soccer_odds.csv.gz");
      new LivePath().print(store, store.reading(tx -> Cut.at(tx, Instant.now(clock))).asOf());
    } finally {
      Scratch.remove(directory);
    }
  }

  private void print(Store store, Instant asOf) {
    SortedMap<LocalDate, List<SoccerRow>> days = days(store, asOf);
    for (LocalDate season = FROM; season.isBefore(BEFORE); season = season.plusYears(1)) {
      long start = System.nanoTime();
      new SeasonPools(store).learn(new Cut(season, asOf));
      System.out.printf(
          Locale.ROOT,
          "pooling of both models learned for %d: %.1f s%n",
          season.getYear(),
          (System.nanoTime() - start) / 1e9);
      days.subMap(season, season.plusYears(1))
          .forEach(
              (day, rows) ->
                  store.reading(
                      tx -> {
                        Past past = new Past(tx, new Cut(day, asOf), true);
                        rows.forEach(row -> add(past, row));
                        return null;
                      }));
    }
    print(board);
    print(backtest(store, asOf));
  }

  private static void print(Scoreboard scores) {
    scores
        .differences("closing", Measure.RPS)
        .forEach(
            (name, gap) ->
                System.out.printf(
                    Locale.ROOT,
                    "%-28s RPS beside closing %+6.1fe-4, se %.1f, n %d%n",
                    name,
                    1e4 * gap.mean(),
                    1e4 * gap.standardError().orElse(0),
                    gap.n()));
  }

  /** The walk of the backtest over the same archive, which has no shots, either. */
  private static Scoreboard backtest(Store store, Instant asOf) {
    Map<String, List<SoccerRow>> leagues = new TreeMap<>();
    store
        .reading(tx -> new PastMatches(tx, AsOf.moment(asOf)).rows())
        .forEach(
            (league, rows) -> {
              if (BIG.contains(league.name())) {
                leagues.put(league.toString(), rows);
              }
            });
    List<SoccerModel> models = List.of(SoccerModel.GOALS, SoccerModel.PAST_ODDS);
    Scoreboard scores =
        new Scoreboard(List.of("closing", "goals, backtest", "past-odds, backtest"));
    long seen = 0;
    for (SoccerBacktest.Forecast each :
        new SoccerBacktest(models).run(leagues, LivePath::isAsked)) {
      Map<String, Probabilities> said = new TreeMap<>();
      said.put("closing", each.row().market().orElseThrow());
      each.byModel().forEach((model, chances) -> said.put(model.key() + ", backtest", chances));
      scores.add(seen++, SoccerBacktest.outcome(each.row()), said);
    }
    return scores;
  }

  private static boolean isAsked(SoccerRow row) {
    return !row.date().isBefore(FROM) && row.date().isBefore(BEFORE) && row.market().isPresent();
  }

  private static List<HistoryModel> models() {
    List<HistoryModel> models = new ArrayList<>(SoccerHistory.all());
    // Before it learned to pool it took the geometric mean of the same views.
    SoccerHistory.all().forEach(model -> models.add(model.asOfVersion(1)));
    return models;
  }

  private static String name(HistoryModel model) {
    return model.name() + (model.version() == 1 ? ", geometric mean" : ", learned");
  }

  private static Scoreboard board() {
    Map<String, String> names = new TreeMap<>(Map.of("closing", ""));
    models().forEach(model -> names.put(name(model), ""));
    return new Scoreboard(names.keySet());
  }

  private static SortedMap<LocalDate, List<SoccerRow>> days(Store store, Instant asOf) {
    Map<LeagueKey, List<SoccerRow>> leagues =
        store.reading(tx -> new PastMatches(tx, AsOf.moment(asOf)).rows());
    SortedMap<LocalDate, List<SoccerRow>> days = new TreeMap<>();
    leagues.forEach(
        (league, rows) ->
            rows.stream()
                .filter(_ -> BIG.contains(league.name()))
                .filter(LivePath::isAsked)
                .forEach(row -> days.computeIfAbsent(row.date(), _ -> new ArrayList<>()).add(row)));
    return days;
  }

  private void add(Past past, SoccerRow row) {
    Map<String, Probabilities> said = new LinkedHashMap<>();
    said.put("closing", row.market().orElseThrow());
    Pairing match = new Pairing(row.home(), row.away());
    for (HistoryModel model : models()) {
      if (model.opinion(past, match) instanceof Opinion.Estimate(Probabilities chances)) {
        said.put(name(model), chances);
      }
    }
    if (said.size() == models().size() + 1) {
      board.add(matches++, SoccerBacktest.outcome(row), said);
    }
  }
}
