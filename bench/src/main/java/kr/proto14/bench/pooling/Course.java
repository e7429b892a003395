package kr.proto14.bench.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.score.PairedDifference;

/**
 * How the mean difference of two log losses went on as rounds passed.
 *
 * @param byRound after each round that of all matches so far, with rounds as clusters
 * @param worstRound from {@value PoolingBench#SETTLED_IN} on the one after which it was highest
 */
record Course(List<PairedDifference> byRound, int worstRound) {
  Course {
    byRound = List.copyOf(byRound);
  }

  static Course of(double[] losses, double[] others) {
    int rounds = losses.length / Pool.MATCHES;
    List<PairedDifference> byRound = new ArrayList<>();
    int worst = PoolingBench.SETTLED_IN;
    for (int round = 1; round <= rounds; round++) {
      byRound.add(difference(losses, others, round * Pool.MATCHES));
      if (round > worst && byRound.getLast().mean() > byRound.get(worst - 1).mean()) {
        worst = round;
      }
    }
    return new Course(byRound, worst);
  }

  private static PairedDifference difference(double[] losses, double[] others, int n) {
    long[] clusters = new long[n];
    Arrays.setAll(clusters, i -> i / Pool.MATCHES);
    return PairedDifference.of(
        Arrays.copyOf(losses, n), Arrays.copyOf(others, n), clusters);
  }

  /** The mean after all rounds. */
  double end() {
    return byRound.getLast().mean();
  }

  /** The mean when it was highest. */
  double worst() {
    return byRound.get(worstRound - 1).mean();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "end %s, n %d; worst after round %d: %s",
        tenThousandths(byRound.size()),
        byRound.getLast().n(),
        worstRound,
        tenThousandths(worstRound));
  }

  private String tenThousandths(int round) {
    PairedDifference there = byRound.get(round - 1);
    return String.format(
        Locale.ROOT,
        "%+.1fe-4 (se %.1f)",
        1e4 * there.mean(),
        1e4 * there.standardError().orElse(Double.NaN));
  }
}
