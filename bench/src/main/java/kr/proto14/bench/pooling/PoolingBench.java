package kr.proto14.bench.pooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.proto14.bench.evaluate.ClosingMatches;
import kr.proto14.bench.evaluate.ClosingMatches.Forecast;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.score.ForecastScore;
import kr.proto14.engine.weights.WeightLearner;

/**
 * {@code make bench ARGS=pooling}: whether learned weights earn their keep, over 400 rounds of real
 * matches with our real models and a made-up panel.
 */
public final class PoolingBench {
  private static final List<String> BIG_FIVE =
      List.of("England/1", "Spain/1", "Germany/1", "Italy/1", "France/1");
  private static final int ROUNDS = 400;
  private static final int FIRST_SEASON = 2020;
  private static final int SEEDS = 8;

  /** Rounds after which the cumulative mean is held against the bar. */
  static final int SETTLED_IN = 30;

  private static final double NEVER = 1e-3;
  private static final double BETTER = -1.5e-3;

  private PoolingBench() {}

  /** Prints the figures. */
  public static void print() throws IOException {
    Path odds =
        Path.of(System.getProperty("proto14.data", "../shared/data"), "soccer_odds.csv.gz");
    if (!Files.exists(odds)) {
      System.out.println("pooling: no " + odds + ": name its folder by -Dproto14.data");
      return;
    }
    List<Forecast> all = ClosingMatches.of(odds, BIG_FIVE, FIRST_SEASON);
    int n = ROUNDS * Pool.MATCHES;
    List<Forecast> matches = all.subList(Math.max(0, all.size() - n), all.size());
    System.out.printf(
        Locale.ROOT,
        "pooling: %d rounds of 14, five big leagues %s to %s, closing odds' log loss %.4f%n",
        matches.size() / Pool.MATCHES,
        matches.getFirst().date(),
        matches.getLast().date(),
        matches.stream()
            .mapToDouble(match -> ForecastScore.of(match.closing(), match.outcome()).logLoss())
            .average()
            .orElse(Double.NaN));
    System.out.println(
        "The panel is SYNTHETIC: five noisy, hedged copies of the closing odds; not any real model.");
    print(matches, false, SEEDS);
    print(matches, true, SEEDS / 2);
  }

  private static void print(List<Forecast> matches, boolean market, int seeds) {
    System.out.println(
        market
            ? "With odds of the day, which are the closing ones, so that the panel knows nothing new:"
            : "Without odds of the day:");
    int never = 0;
    int better = 0;
    double[] sum = new double[matches.size()];
    for (int seed = 1; seed <= seeds; seed++) {
      Simulation run =
          new Simulation(new WeightLearner())
              .run(matches, SyntheticPanel.standard(), market, seed);
      Course course = Course.of(run.pool(), run.statistical());
      print(seed, run, course, market);
      never += course.worst() <= NEVER ? 1 : 0;
      better += course.end() <= BETTER ? 1 : 0;
      Arrays.setAll(sum, i -> sum[i] + run.pool()[i] - run.statistical()[i]);
    }
    double[] mean = Arrays.stream(sum).map(each -> each / seeds).toArray();
    System.out.printf(
        Locale.ROOT,
        "  mean of %d seeds: %s%n  in %d of %d seeds never worse by more than 10 after round %d; in %d"
            + " better by 15 and more at the end%n",
        seeds,
        Course.of(mean, new double[mean.length]),
        never,
        seeds,
        SETTLED_IN,
        better);
  }

  private static void print(int seed, Simulation run, Course course, boolean market) {
    System.out.printf(
        Locale.ROOT,
        "  seed %d: log loss of pool %.4f, part %.4f, priors %.4f, a member %.4f; last weights %s%n",
        seed,
        mean(run.pool()),
        mean(run.statistical()),
        mean(run.priors()),
        mean(run.member()),
        run.weights().regime(market).weights());
    System.out.println("    pool - part: " + course);
    System.out.println("    pool - priors: " + Course.of(run.pool(), run.priors()));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
