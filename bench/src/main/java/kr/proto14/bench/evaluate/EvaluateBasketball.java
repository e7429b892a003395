package kr.proto14.bench.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.engine.basketball.BasketballBacktest;
import kr.proto14.engine.basketball.BasketballBacktest.Forecast;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.pool.Probabilities;

/**
 * {@code make evaluate-basketball FILE=x.csv.gz TEST_FROM=season}: one JSON line per forecaster,
 * all on the same games: those of the seasons from {@code TEST_FROM} on, with a spread where the
 * file has any, of teams that have played before.
 *
 * <p>Everything is learnt as of the day of a game; probits and base rates as of its season.
 */
public final class EvaluateBasketball {
  private EvaluateBasketball() {}

  /**
   * Runs it.
   *
   * @param args the file and the first season to be tested, as the file numbers it
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2 || args[0].isBlank() || !args[1].strip().matches("-?\\d{1,9}")) {
      System.err.println("usage: make evaluate-basketball FILE=x.csv.gz TEST_FROM=season");
      System.exit(64);
    }
    BasketballFile file = BasketballFile.read(Path.of(args[0]));
    if (file.unread() > 0) {
      System.err.println(file.unread() + " rows are no game, or repeat one; left out");
    }
    lines(file, Integer.parseInt(args[1].strip())).forEach(System.out::println);
  }

  static List<String> lines(BasketballFile file, int testFrom) {
    boolean spreads = file.rows().stream().anyMatch(row -> row.spread().isPresent());
    Comparison comparison = new Comparison(spreads ? "closing" : "base");
    for (Forecast forecast : BasketballBacktest.run(file.league(), file.rows())) {
      BasketballRow row = forecast.row();
      if (row.season() >= testFrom && row.spread().isPresent() == spreads) {
        comparison.add(said(forecast), row.outcome());
      }
    }
    return comparison.lines();
  }

  private static Map<String, Probabilities> said(Forecast forecast) {
    Map<String, Probabilities> said = new TreeMap<>();
    said.put("base", forecast.base());
    said.put("scores", forecast.scores());
    forecast
        .closing()
        .ifPresent(
            closing -> {
              said.put("past-spreads", forecast.pastSpreads());
              said.put("closing", closing);
            });
    return said;
  }
}
