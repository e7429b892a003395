package kr.proto14.bench.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kr.proto14.bench.evaluate.SoccerFile.Played;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest;
import kr.proto14.engine.soccer.SoccerBacktest.Forecast;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * {@code make evaluate HISTORY=a.csv.gz,b.csv.gz TEST=c.csv.gz [LEAGUES=England/1,Spain/1]}: one
 * JSON line per forecaster, all on the same matches: those of the test file with odds.
 */
public final class EvaluateSoccer {
  private EvaluateSoccer() {}

  /**
   * Runs it.
   *
   * @param args history files, test files, leagues: each a list with commas, the first and the last
   *     may be empty
   */
  public static void main(String[] args) throws IOException {
    List<String> leagues = words(args.length > 2 ? args[2] : "");
    List<Played> tests = read(paths(args[1]));
    tests.removeIf(match -> !leagues.isEmpty() && !leagues.contains(match.league()));
    print(tests, all(tests, read(paths(args[0]))));
  }

  /** Likewise for the matches of files that are asked for; the others are the past. */
  public static void print(List<Path> files, Predicate<SoccerRow> asked, List<String> leagues)
      throws IOException {
    List<Played> tests = read(files);
    List<Played> history = new ArrayList<>(tests);
    tests.removeIf(match -> !leagues.contains(match.league()) || !asked.test(match.row()));
    print(tests, all(tests, history));
  }

  /** The matches of some leagues of a file. */
  public static Map<String, List<SoccerRow>> leagues(Path file, List<String> wanted)
      throws IOException {
    Map<String, List<SoccerRow>> leagues = new TreeMap<>();
    for (Played match : SoccerFile.read(file)) {
      if (wanted.contains(match.league())) {
        add(leagues, match);
      }
    }
    return leagues;
  }

  private static List<Played> read(List<Path> files) throws IOException {
    List<Played> matches = new ArrayList<>();
    for (Path file : files) {
      matches.addAll(SoccerFile.read(file));
    }
    return matches;
  }

  /** What was known by league: the tests themselves, and what the history has of their leagues. */
  private static Map<String, List<SoccerRow>> all(List<Played> tests, List<Played> history) {
    Set<String> wanted = new HashSet<>();
    Set<List<Object>> known = new HashSet<>();
    Map<String, List<SoccerRow>> all = new TreeMap<>();
    for (Played match : tests) {
      wanted.add(match.league());
      known.add(identity(match));
      add(all, match);
    }
    for (Played match : history) {
      if (wanted.contains(match.league()) && known.add(identity(match))) {
        add(all, match);
      }
    }
    return all;
  }

  /**
   * A match and what was said of it before.
   *
   * @param said by forecaster, the odds among them
   */
  record Told(String league, SoccerRow row, Map<String, Probabilities> said) {
    PeerFile.Key key() {
      return new PeerFile.Key(league, row.date().toString(), row.home(), row.away());
    }
  }

  private static void print(List<Played> tests, Map<String, List<SoccerRow>> all) {
    boolean closing = haveClosing(tests);
    Comparison comparison = new Comparison(closing ? "closing" : "early");
    told(tests, all)
        .forEach(told -> comparison.add(told.said(), SoccerBacktest.outcome(told.row())));
    comparison.lines().forEach(System.out::println);
  }

  /** What was said of the tests that have odds, which are among the history or not. */
  static List<Told> told(List<Played> tests, List<Played> history) {
    return told(tests, all(tests, history));
  }

  private static boolean haveClosing(List<Played> tests) {
    return tests.stream().anyMatch(match -> match.closing().isPresent());
  }

  private static List<Told> told(List<Played> tests, Map<String, List<SoccerRow>> all) {
    boolean closing = haveClosing(tests);
    IdentityHashMap<SoccerRow, Probabilities> market = new IdentityHashMap<>();
    Set<SoccerRow> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Played match : tests) {
      Optional<Probabilities> odds = closing ? match.closing() : match.early();
      odds.ifPresent(chances -> market.put(match.row(), chances));
      odds.ifPresent(_ -> asked.add(match.row()));
    }
    List<Forecast> forecasts =
        new SoccerBacktest(List.of(SoccerModel.values())).run(all, asked::contains);
    String reference = closing ? "closing" : "early";
    return forecasts.stream()
        .map(
            forecast -> {
              Map<String, Probabilities> said = new TreeMap<>();
              said.put(reference, market.get(forecast.row()));
              said.put("base", forecast.base());
              forecast.byModel().forEach((model, chances) -> said.put(model.key(), chances));
              return new Told(forecast.league(), forecast.row(), said);
            })
        .toList();
  }

  private static void add(Map<String, List<SoccerRow>> all, Played match) {
    all.computeIfAbsent(match.league(), _ -> new ArrayList<>()).add(match.row());
  }

  private static List<Object> identity(Played match) {
    return List.of(match.league(), match.row().date(), match.row().home(), match.row().away());
  }

  private static List<Path> paths(String list) {
    return words(list).stream().map(Path::of).toList();
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
