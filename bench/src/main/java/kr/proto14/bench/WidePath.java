package kr.proto14.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.HistoryModel;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.csv.FileImport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.history.team.Competitions.Kind;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.MarginRemoval;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Measure;
import kr.proto14.engine.score.Scoreboard;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.NationLog;
import kr.proto14.engine.soccer.wide.NationRow;

/**
 * Cups and national teams as the pipeline forecasts them, on an archive of imported files: the
 * models beside the rates of earlier matches, and beside early odds where there are some.
 */
final class WidePath {
  private static final String BASE = "base";
  private static final String EARLY = "early";
  private static final LocalDate CUPS_FROM = LocalDate.of(2021, 7, 1);
  private static final LocalDate NATIONS_FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate NATIONS_BEFORE = LocalDate.of(2025, 1, 1);

  /** A forecast is made from nothing so often, each time of another day. */
  private static final int TURNS = 5;

  private final Store store;
  private final Instant asOf;

  private WidePath(Store store, Instant asOf) {
    this.store = store;
    this.asOf = asOf;
  }

  static void print() throws Exception {
    Path data = Path.of(System.getProperty("proto14.data", "../shared/data"));
    Path directory = Files.createTempDirectory("proto14-wide");
    try (Store store = Store.embedded(directory)) {
      load(store, data.resolve("soccer_recent_early_odds.csv.gz"));
      load(store, data.resolve("international_results.csv.gz"));
      WidePath path = new WidePath(store, now(store));
      path.cups();
      path.nations();
    } finally {
      Scratch.remove(directory);
    }
  }

  /** The time of a round of a cup on all that the files of soccer tell. */
  static void printTimes() throws Exception {
    Path data = Path.of(System.getProperty("proto14.data", "../shared/data"));
    Path directory = Files.createTempDirectory("proto14-wide");
    try (Store store = Store.embedded(directory)) {
      load(store, data.resolve("soccer_recent_early_odds.csv.gz"));
      load(store, data.resolve("soccer_odds.csv.gz"));
      load(store, data.resolve("international_results.csv.gz"));
      new WidePath(store, now(store)).times();
    } finally {
      Scratch.remove(directory);
    }
  }

  private static void load(Store store, Path file) {
    Clock clock = Clock.systemUTC();
    SqlMatchArchive archive =
        new SqlMatchArchive(
            store, tx -> new RegisteredTeams(new TeamRegistry(tx.teams(), clock)));
    String outcome = new FileImport(archive, clock).run(file).getClass().getSimpleName();
    System.out.println(outcome + " " + file.getFileName());
  }

  private static Instant now(Store store) {
    return store.reading(tx -> Cut.at(tx, Instant.now(Clock.systemUTC()))).asOf();
  }

  private List<ArchivedMatch> played(Kind kind) {
    List<ArchivedMatch> played = new ArrayList<>();
    store.reading(
        tx -> {
          tx.history()
              .forEach(
                  Sport.SOCCER,
                  AsOf.moment(asOf),
                  each -> {
                    if (Competitions.of(LeagueKey.of(each.match())) == kind) {
                      played.add(each);
                    }
                  });
          return null;
        });
    return played;
  }

  private static SortedMap<LocalDate, List<ArchivedMatch>> days(List<ArchivedMatch> played) {
    SortedMap<LocalDate, List<ArchivedMatch>> days = new TreeMap<>();
    for (ArchivedMatch each : played) {
      days.computeIfAbsent(each.match().day(), _ -> new ArrayList<>()).add(each);
    }
    return days;
  }

  private void cups() {
    List<HistoryModel> models = SoccerHistory.all();
    List<String> names = new ArrayList<>(List.of(BASE, EARLY));
    models.forEach(model -> names.add(model.name()));
    Scoreboard board = new Scoreboard(names);
    Rates rates = new Rates();
    days(played(Kind.CUP))
        .forEach(
            (day, matches) -> {
              if (!day.isBefore(CUPS_FROM)) {
                judge(board, models, day, matches, rates);
              }
              matches.forEach(rates::add);
            });
    print("cups of clubs since " + CUPS_FROM, board);
  }

  private void nations() {
    List<ArchivedMatch> all = played(Kind.NATIONS);
    List<HistoryModel> models =
        SoccerHistory.all().stream().filter(model -> model.name().equals("goals")).toList();
    Scoreboard board = new Scoreboard(List.of(BASE, "goals"));
    Rates rates = new Rates();
    days(withoutExtraTime(all))
        .forEach(
            (day, matches) -> {
              if (!day.isBefore(NATIONS_FROM) && day.isBefore(NATIONS_BEFORE)) {
                judge(board, models, day, matches, rates);
              }
              matches.forEach(rates::add);
            });
    print("national teams " + NATIONS_FROM.getYear() + "-2024", board);
  }

  /** Scores of matches that may have gone into extra time are no outcomes of ninety minutes. */
  private static List<ArchivedMatch> withoutExtraTime(List<ArchivedMatch> all) {
    List<ArchivedMatch> sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> one.match().day().compareTo(other.match().day()));
    NationLog log = new NationLog(sorted.stream().map(WidePath::row).toList());
    List<ArchivedMatch> kept = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (!log.knockOut(i)) {
        kept.add(sorted.get(i));
      }
    }
    return kept;
  }

  private static NationRow row(ArchivedMatch each) {
    PlayedMatch match = each.match();
    return new NationRow(
        match.day(),
        each.homeKey(),
        each.awayKey(),
        new Sides(match.score().home(), match.score().away()),
        match.league(),
        match.neutral());
  }

  private void judge(
      Scoreboard board,
      List<HistoryModel> models,
      LocalDate day,
      List<ArchivedMatch> matches,
      Rates rates) {
    boolean withOdds = models.size() > 1;
    store.reading(
        tx -> {
          Past past = new Past(tx, new Cut(day, asOf), true);
          for (ArchivedMatch each : matches) {
            Map<String, Probabilities> said = new TreeMap<>();
            said.put(BASE, rates.of(each.match().neutral()));
            early(each.match()).ifPresent(odds -> said.put(EARLY, odds));
            models.forEach(
                model -> {
                  if (model.opinion(past, pairing(past, each))
                      instanceof Opinion.Estimate(Probabilities chances)) {
                    said.put(model.name(), chances);
                  }
                });
            if (said.size() == models.size() + (withOdds ? 2 : 1)) {
              board.add(day.toEpochDay(), outcome(each.match()), said);
            }
          }
          return null;
        });
  }

  private static Pairing pairing(Past past, ArchivedMatch match) {
    return new Pairing(
        past.registry().current(match.homeKey()),
        past.registry().current(match.awayKey()),
        match.match().neutral());
  }

  private static Outcome outcome(PlayedMatch match) {
    int margin = match.score().home() - match.score().away();
    return margin == 0 ? Outcome.MIDDLE : margin > 0 ? Outcome.HOME : Outcome.AWAY;
  }

  private static Optional<Probabilities> early(PlayedMatch match) {
    return match
        .odds()
        .filter(odds -> odds.middle().isPresent())
        .map(WidePath::threeWay)
        .filter(odds -> odds.booksum() > 1)
        .map(MarginRemoval.power()::remove);
  }

  private static Odds threeWay(PastOdds odds) {
    return new Odds(odds.home(), odds.middle().orElseThrow(), odds.away());
  }

  private static void print(String what, Scoreboard board) {
    for (Scoreboard.Row row : board.rows()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %-10s RPS %.5f  log loss %.5f  n %d%n",
          what,
          row.forecaster(),
          row.rps(),
          row.logLoss(),
          board.size());
    }
    for (String reference : List.of(BASE, EARLY)) {
      if (board.rows().stream().anyMatch(row -> row.forecaster().equals(reference))) {
        for (Measure measure : List.of(Measure.RPS, Measure.LOG_LOSS)) {
          board
              .differences(reference, measure)
              .forEach(
                  (name, gap) ->
                      System.out.printf(
                          Locale.ROOT,
                          "%s: %-10s %s beside %s %+.1fe-4, se %.1f, n %d%n",
                          what,
                          name,
                          measure,
                          reference,
                          1e4 * gap.mean(),
                          1e4 * gap.standardError().orElse(0),
                          gap.n()));
        }
      }
    }
  }

  /** What a round of a cup costs from nothing: all models, the fits of its leagues, the archive. */
  private void times() {
    List<ArchivedMatch> cups = played(Kind.CUP);
    List<ArchivedMatch> round = cups.subList(Math.max(0, cups.size() - 14), cups.size());
    LocalDate day = round.getFirst().match().day();
    double[] seconds = new double[TURNS];
    double[] processor = new double[TURNS];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int[] estimates = new int[1];
    for (int turn = 0; turn < TURNS; turn++) {
      Cut cut = new Cut(day.minusDays(turn), asOf);
      long start = System.nanoTime();
      long busy = threads.getCurrentThreadCpuTime();
      store.reading(
          tx -> {
            Past past = new Past(tx, cut, true);
            for (HistoryModel model : SoccerHistory.all()) {
              for (ArchivedMatch each : round) {
                estimates[0] +=
                    model.opinion(past, pairing(past, each)) instanceof Opinion.Estimate ? 1 : 0;
              }
            }
            return null;
          });
      seconds[turn] = (System.nanoTime() - start) / 1e9;
      processor[turn] = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
    }
    System.out.println(
        new Sample(seconds).line("a cup round of 14 from nothing, all models", "s", "<= 2 s"));
    System.out.println(new Sample(processor).line("the same, time of the processor", "s", ""));
    System.out.println("  (" + estimates[0] / TURNS + " estimates a turn)");
  }

  /** What became of earlier matches, at home and on neutral ground, from a usual share on. */
  private static final class Rates {
    private final double[] atHome = {4.5, 2.5, 3};
    private final double[] neutral = {3.75, 2.5, 3.75};

    void add(ArchivedMatch each) {
      double[] counts = each.match().neutral() ? neutral : atHome;
      switch (outcome(each.match())) {
        case HOME -> counts[0]++;
        case MIDDLE -> counts[1]++;
        case AWAY -> counts[2]++;
      }
    }

    Probabilities of(boolean neutralGround) {
      double[] counts = neutralGround ? neutral : atHome;
      return Probabilities.ofWeights(counts[0], counts[1], counts[2]);
    }
  }
}
