package kr.proto14.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kr.proto14.app.backtest.Backtest;
import kr.proto14.app.backtest.BacktestQuery;
import kr.proto14.app.backtest.BacktestReport;
import kr.proto14.app.backtest.BacktestResult;
import kr.proto14.app.backtest.Bound;
import kr.proto14.app.backtest.Voices;
import kr.proto14.app.config.Config;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forecasts played matches as if they were still to come, and judges the forecasters. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--league", descriptionKey = "backtest-league", paramLabel = "LEAGUE")
  List<String> leagues = List.of();

  @Option(names = "--from", descriptionKey = "backtest-from", paramLabel = "SEASON|DAY")
  @Nullable String from;

  @Option(names = "--to", descriptionKey = "backtest-to", paramLabel = "SEASON|DAY")
  @Nullable String to;

  @Option(names = "--forecaster", descriptionKey = "backtest-forecaster", paramLabel = "NAME")
  List<String> forecasters = List.of();

  @Option(
      names = "--sport",
      descriptionKey = "backtest-sport",
      paramLabel = "soccer|basketball",
      converter = SportName.class,
      completionCandidates = SportName.class)
  @Nullable Sport sport;

  @Option(names = "--out", descriptionKey = "backtest-out", paramLabel = "DIR")
  @Nullable String out;

  @Option(names = "--csv", descriptionKey = "csv")
  boolean csv;

  BacktestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    BacktestQuery query =
        new BacktestQuery(
            Optional.ofNullable(sport), leagues, bound(from), bound(to), forecasters());
    Optional<Path> folder = Optional.ofNullable(out).map(BacktestCommand::folder);
    Config config = session.config();
    BacktestReport report;
    try (Services app = session.open(config);
        BacktestProgress progress = new BacktestProgress(session)) {
      Backtest backtest = new Backtest(app.store(), app.clock(), config.data().resolve("backtest"));
      report = made(backtest.run(query, progress));
    }
    List<Path> files = folder.map(into -> written(report, into)).orElse(List.of());
    if (csv) {
      session.say(Csv.of(BacktestJson.COLUMNS, BacktestJson.scores(report)));
    } else if (session.json()) {
      session.say(BacktestJson.of(report));
    } else {
      session.say(new BacktestText(session).lines(report));
      files.forEach(
          file -> session.say(session.text("backtest.file", Map.of("file", file.toString()))));
    }
    return Exit.OK;
  }

  private static Optional<Bound> bound(@Nullable String typed) {
    return typed == null
        ? Optional.empty()
        : Optional.of(
            Bound.parse(typed)
                .orElseThrow(() -> new Refusal("refusal.bound", Map.of("bound", typed))));
  }

  private Set<String> forecasters() {
    Set<String> known = new LinkedHashSet<>();
    for (Sport each : Sport.values()) {
      if (sport == null || sport == each) {
        known.addAll(Voices.of(each));
      }
    }
    for (String typed : forecasters) {
      if (!known.contains(typed)) {
        throw new Refusal(
            "refusal.forecaster", Map.of("name", typed, "known", String.join(", ", known)));
      }
    }
    return new TreeSet<>(forecasters);
  }

  /** Made before the long work, and not after it found to be impossible. */
  private static Path folder(String typed) {
    try {
      return Files.createDirectories(Path.of(typed).toAbsolutePath());
    } catch (InvalidPathException | IOException none) {
      throw new Refusal("refusal.out", Map.of("folder", typed, "detail", none.toString()));
    }
  }

  private BacktestReport made(BacktestResult result) {
    return switch (result) {
      case BacktestResult.Done(BacktestReport report) -> report;
      case BacktestResult.Busy() -> throw NoResult.busy(session.text("backtest.busy"));
      case BacktestResult.NoMatches() -> throw new Refusal("refusal.no-matches", Map.of());
      case BacktestResult.UnknownLeague(String typed, List<String> known) ->
          throw new Refusal(
              known.isEmpty() ? "refusal.no-matches" : "refusal.archive-league",
              Map.of("league", typed, "known", String.join(", ", Nearest.words(typed, known))));
      case BacktestResult.BrokenFolder(String detail) -> throw files(detail);
    };
  }

  private List<Path> written(BacktestReport report, Path into) {
    try {
      return new BacktestFiles(session.language()).write(report, into);
    } catch (IOException e) {
      throw files(into + ": " + e);
    }
  }

  private NoResult files(String detail) {
    return new NoResult(
        "files", Exit.FAILED, session.technical(session.text("backtest.files"), detail));
  }
}
