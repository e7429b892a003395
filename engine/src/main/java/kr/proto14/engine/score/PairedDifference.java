package kr.proto14.engine.score;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much a score differs between two forecasters on the same matches. Good and bad luck of a
 * match strikes both, and drops out of their difference: its error is far below that of either
 * mean.
 *
 * @param n matches, at least 1
 * @param clusters groups of matches that may err together, 1 to n
 * @param mean mean of the differences, one forecaster's score less the other's
 * @param standardError of that mean; empty where all matches are one cluster, which says nothing of
 *     the error
 */
public record PairedDifference(int n, int clusters, double mean, OptionalDouble standardError) {
  public PairedDifference {
    requireNonNull(standardError, "standardError");
    if (clusters < 1 || clusters > n) {
      throw new IllegalArgumentException(clusters + " clusters of " + n + " matches");
    }
    if (!Double.isFinite(mean) || !(standardError.orElse(0) >= 0)) {
      throw new IllegalArgumentException("not a difference: " + mean + ", " + standardError);
    }
  }

  /**
   * The mean of {@code scores - others}, each match being independent of the rest.
   *
   * @throws IllegalArgumentException if there are no matches or not equally many of both
   */
  public static PairedDifference of(double[] scores, double[] others) {
    long[] alone = new long[scores.length];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = i;
    }
    return of(scores, others, alone);
  }

  /**
   * The same where matches with one key, such as those of one day, may err together: the error is
   * that of the sums of the clusters (Liang and Zeger 1986, Biometrika 73, 13-22), scaled by G / (G
   * - 1) for G clusters. Clusters of one match each give the usual standard error.
   *
   * @param clusters the key of each match
   * @throws IllegalArgumentException if there are no matches or not equally many of each
   */
  public static PairedDifference of(double[] scores, double[] others, long[] clusters) {
    int n = scores.length;
    if (n == 0 || others.length != n || clusters.length != n) {
      throw new IllegalArgumentException(
          "no pairs: " + n + " and " + others.length + " scores, " + clusters.length + " keys");
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += scores[i] - others[i];
    }
    double mean = sum / n;
    // In the order of first sight, so that the sum below has the same bits on every machine.
    Map<Long, Double> residuals = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      residuals.merge(clusters[i], scores[i] - others[i] - mean, Double::sum);
    }
    int groups = residuals.size();
    return new PairedDifference(n, groups, mean, standardError(residuals, groups, n));
  }

  private static OptionalDouble standardError(Map<Long, Double> residuals, int groups, int n) {
    if (groups == 1) {
      return OptionalDouble.empty();
    }
    double squares = 0;
    for (double residual : residuals.values()) {
      squares += residual * residual;
    }
    return OptionalDouble.of(Math.sqrt(squares * groups / (groups - 1)) / n);
  }
}
