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
   * @param args history files, test file, leagues: each a list with commas, the first and the last
   *     may be empty
   */
  public static void main(String[] args) throws IOException {
    List<String> leagues = words(args.length > 2 ? args[2] : "");
    List<Played> tests = new ArrayList<>();
    for (String file : words(args[1])) {
      tests.addAll(SoccerFile.read(Path.of(file)));
    }
    tests.removeIf(match -> !leagues.isEmpty() && !leagues.contains(match.league()));
    Set<String> wanted = new HashSet<>();
    Set<List<Object>> known = new HashSet<>();
    tests.forEach(match -> wanted.add(match.league()));
    tests.forEach(match -> known.add(identity(match)));
    Map<String, List<SoccerRow>> all = new TreeMap<>();
    tests.forEach(match -> add(all, match));
    for (String file : words(args[0])) {
      for (Played match : SoccerFile.read(Path.of(file))) {
        if (wanted.contains(match.league()) && known.add(identity(match))) {
          add(all, match);
        }
      }
    }
    print(tests, all);
  }

  private static void print(List<Played> tests, Map<String, List<SoccerRow>> all) {
    boolean closing = tests.stream().anyMatch(match -> match.closing().isPresent());
    Map<SoccerRow, Probabilities> market = new IdentityHashMap<>();
    Set<SoccerRow> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Played match : tests) {
      Optional<Probabilities> odds = closing ? match.closing() : match.early();
      odds.ifPresent(chances -> market.put(match.row(), chances));
      odds.ifPresent(_ -> asked.add(match.row()));
    }
    List<Forecast> forecasts =
        new SoccerBacktest(List.of(SoccerModel.values())).run(all, asked::contains);
    String reference = closing ? "closing" : "early";
    Comparison comparison = new Comparison(reference);
    for (Forecast forecast : forecasts) {
      Map<String, Probabilities> said = new TreeMap<>();
      said.put(reference, market.get(forecast.row()));
      said.put("base", forecast.base());
      forecast.byModel().forEach((model, chances) -> said.put(model.key(), chances));
      comparison.add(said, SoccerBacktest.outcome(forecast.row()));
    }
    comparison.lines().forEach(System.out::println);
  }

  private static void add(Map<String, List<SoccerRow>> all, Played match) {
    all.computeIfAbsent(match.league(), _ -> new ArrayList<>()).add(match.row());
  }

  private static List<Object> identity(Played match) {
    return List.of(match.league(), match.row().date(), match.row().home(), match.row().away());
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
