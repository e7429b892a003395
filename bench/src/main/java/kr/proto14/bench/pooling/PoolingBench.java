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
import kr.proto14.engine.score.PairedDifference;
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
  private static final int SEEDS = 5;

  /** Rounds after which the cumulative mean is held against the bar. */
  private static final int SETTLED_IN = 30;

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
    for (boolean market : new boolean[] {false, true}) {
      System.out.println(
          market ? "with odds of the day (the closing ones):" : "without odds of the day:");
      for (int seed = 1; seed <= SEEDS; seed++) {
        print(
            seed,
            new Simulation(new WeightLearner())
                .run(matches, SyntheticPanel.standard(), market, seed));
      }
    }
  }

  private static void print(int seed, Simulation run) {
    double[] pool = run.pool();
    double[] part = run.statistical();
    System.out.printf(
        Locale.ROOT,
        "  seed %d: pool %.4f, statistical part %.4f, priors %.4f, one member %.4f%n",
        seed,
        mean(pool),
        mean(part),
        mean(run.priors()),
        mean(run.member()));
    System.out.printf(
        Locale.ROOT,
        "    pool - part %s (bar <= -15), worst after round %d: %+.1f (bar <= +10), pool - priors %s%n",
        difference(pool, part),
        SETTLED_IN,
        1e4 * worst(pool, part),
        difference(pool, run.priors()));
    System.out.println("    " + run.weights());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** In 1e-4, with the error of rounds as clusters. */
  private static String difference(double[] one, double[] other) {
    long[] rounds = new long[one.length];
    Arrays.setAll(rounds, i -> i / Pool.MATCHES);
    PairedDifference paired = PairedDifference.of(one, other, rounds);
    return String.format(
        Locale.ROOT,
        "%+.1fe-4 (se %.1f, n %d)",
        1e4 * paired.mean(),
        1e4 * paired.standardError().orElse(Double.NaN),
        paired.n());
  }

  /** The highest cumulative mean of the difference from some round on. */
  private static double worst(double[] pool, double[] part) {
    double sum = 0;
    double worst = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pool.length; i++) {
      sum += pool[i] - part[i];
      if ((i + 1) % Pool.MATCHES == 0 && (i + 1) / Pool.MATCHES >= SETTLED_IN) {
        worst = Math.max(worst, sum / (i + 1));
      }
    }
    return worst;
  }
}
