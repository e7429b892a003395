package kr.proto14.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.jspecify.annotations.Nullable;

/**
 * Compares forecasters on the same matches.
 *
 * <p>A match is added with the forecasts of all of them at once, so that means of different matches
 * can never stand side by side: leagues differ in how hard they are to forecast by more than
 * forecasters differ. A match that one of them abstains from must be left out for all.
 *
 * <p>Rows are ranked by log loss, never by accuracy. Accuracy sees only whether the favourite
 * happened: a forecast of 34 % and one of 90 % count alike, draws hardly ever count as they are
 * seldom favourites, and its error is so large that with 380 matches a good forecaster trails a bad
 * one in many seasons. Whoever is chosen by it learns to name favourites, not chances, and prizes
 * are computed from chances. Of the proper scores, log loss is the one that a ticket's joint chance
 * adds up from. Not for use by many threads.
 */
public final class Scoreboard {
  private final Map<String, ScoreColumns> columns = new LinkedHashMap<>();
  private final Map<String, Calibration> calibrations = new LinkedHashMap<>();
  private long[] clusters = new long[64];
  private int size;

  /**
   * One forecaster's means over all matches.
   *
   * @param forecaster its name
   * @param n matches, at least 1
   * @param rps mean of {@link ForecastScore#rps()}, 0-1
   * @param logLoss mean of {@link ForecastScore#logLoss()}, nats
   * @param accuracy share of matches whose favourite happened, 0-1
   * @param brier mean of {@link ForecastScore#brier()}, 0-2
   */
  public record Row(
      String forecaster, int n, double rps, double logLoss, double accuracy, double brier) {}

  /**
   * A board without matches.
   *
   * @param forecasters their names, in the order in which equals are shown
   * @throws IllegalArgumentException if there is none or two have one name
   */
  public Scoreboard(Collection<String> forecasters) {
    for (String forecaster : forecasters) {
      if (columns.put(forecaster, new ScoreColumns()) != null) {
        throw new IllegalArgumentException("two forecasters are named " + forecaster);
      }
      calibrations.put(forecaster, new Calibration());
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a board needs a forecaster");
    }
  }

  /**
   * Adds a match.
   *
   * @param cluster a key of the matches that may err together, such as the epoch day or the round
   * @param outcome how the match ended
   * @param forecasts of every forecaster by its name
   * @throws IllegalArgumentException if a forecaster is missing or unknown; the board stays as is
   */
  public void add(long cluster, Outcome outcome, Map<String, Probabilities> forecasts) {
    if (!forecasts.keySet().equals(columns.keySet())) {
      throw new IllegalArgumentException(
          "all forecasters are compared on the same matches: "
              + columns.keySet()
              + ", not "
              + forecasts.keySet());
    }
    if (size == clusters.length) {
      clusters = Arrays.copyOf(clusters, 2 * size);
    }
    clusters[size] = cluster;
    size++;
    forecasts.forEach(
        (forecaster, forecast) -> {
          columns(forecaster).add(ForecastScore.of(forecast, outcome));
          calibration(forecaster).add(forecast, outcome);
        });
  }

  /** Matches added so far. */
  public int size() {
    return size;
  }

  /** A row for each forecaster, lowest log loss first; no rows before the first match. */
  public List<Row> rows() {
    if (size == 0) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    columns.forEach(
        (forecaster, scores) ->
            rows.add(
                new Row(
                    forecaster,
                    size,
                    scores.mean(Measure.RPS),
                    scores.mean(Measure.LOG_LOSS),
                    scores.mean(Measure.ACCURACY),
                    scores.mean(Measure.BRIER))));
    rows.sort(Comparator.comparingDouble(Row::logLoss));
    return List.copyOf(rows);
  }

  /**
   * How every other forecaster differs from one, in the order of {@link #rows()}, with each match
   * independent of the rest. Of losses, a negative mean says that the other is better. Empty before
   * the first match.
   *
   * @throws IllegalArgumentException if the reference is unknown
   */
  public SequencedMap<String, PairedDifference> differences(String reference, Measure measure) {
    return differences(reference, measure, PairedDifference::of);
  }

  /** The same, with the error of matches that err together by their cluster. */
  public SequencedMap<String, PairedDifference> clusteredDifferences(
      String reference, Measure measure) {
    long[] keys = Arrays.copyOf(clusters, size);
    return differences(
        reference, measure, (scores, others) -> PairedDifference.of(scores, others, keys));
  }

  /**
   * A forecaster's score in each match, in the order in which the matches were added.
   *
   * @throws IllegalArgumentException if it is unknown
   */
  public double[] scores(String forecaster, Measure measure) {
    return columns(forecaster).of(measure);
  }

  /**
   * A forecaster's calibration, which goes on counting as matches are added.
   *
   * @throws IllegalArgumentException if it is unknown
   */
  public Calibration calibration(String forecaster) {
    return known(calibrations.get(forecaster), forecaster);
  }

  private SequencedMap<String, PairedDifference> differences(
      String reference,
      Measure measure,
      BiFunction<double[], double[], PairedDifference> differing) {
    double[] others = columns(reference).of(measure);
    SequencedMap<String, PairedDifference> differences = new LinkedHashMap<>();
    for (Row row : rows()) {
      if (!row.forecaster().equals(reference)) {
        double[] scores = columns(row.forecaster()).of(measure);
        differences.put(row.forecaster(), differing.apply(scores, others));
      }
    }
    return Collections.unmodifiableSequencedMap(differences);
  }

  private ScoreColumns columns(String forecaster) {
    return known(columns.get(forecaster), forecaster);
  }

  private static <T> T known(@Nullable T found, String forecaster) {
    if (found == null) {
      throw new IllegalArgumentException("no forecaster is named " + forecaster);
    }
    return found;
  }
}
