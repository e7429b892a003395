package kr.proto14.bench.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/** Forecasters on the same matches, beside one of them. */
final class Comparison {
  private final String reference;
  private final Map<String, List<double[]>> scores = new TreeMap<>();

  Comparison(String reference) {
    this.reference = reference;
  }

  void add(Map<String, Probabilities> said, Outcome outcome) {
    said.forEach(
        (name, chances) ->
            scores
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(
                    new double[] {
                      rps(chances, outcome),
                      -StrictMath.log(Math.max(chances.of(outcome), 1e-15)),
                      chances.favourite() == outcome ? 1 : 0
                    }));
  }

  private static double rps(Probabilities chances, Outcome outcome) {
    double home = chances.home() - (outcome == Outcome.HOME ? 1 : 0);
    double away = chances.away() - (outcome == Outcome.AWAY ? 1 : 0);
    return (home * home + away * away) / 2;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    scores.forEach((name, own) -> lines.add(line(name, own)));
    return lines;
  }

  private String line(String name, List<double[]> own) {
    List<double[]> other = scores.getOrDefault(reference, own);
    int size = own.size();
    double[] sums = new double[3];
    double gap = 0;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < 3; k++) {
        sums[k] += own.get(i)[k];
      }
      double difference = own.get(i)[0] - other.get(i)[0];
      gap += difference / size;
      squares += difference * difference / size;
    }
    return String.format(
        Locale.ROOT,
        "{\"forecaster\":\"%s\",\"n\":%d,\"rps\":%.6f,\"logloss\":%.6f,\"accuracy\":%.4f,"
            + "\"rps_gap\":%.6f,\"rps_gap_se\":%.6f,\"reference\":\"%s\"}",
        name,
        size,
        sums[0] / size,
        sums[1] / size,
        sums[2] / size,
        gap,
        Math.sqrt(Math.max(0, squares - gap * gap) / size),
        reference);
  }
}
