package kr.proto14.engine.math;

/** Solves a symmetric, positive definite system. */
public final class Cholesky {
  /** A pivot below this is taken for it: what the data say nothing about does not move. */
  private static final double LEAST_PIVOT = 1e-10;

  private Cholesky() {}

  /**
   * Replaces the right side by the solution.
   *
   * @param matrix its lower triangle; replaced by the factor
   * @param right n numbers
   */
  public static void solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      double[] row = matrix[j];
      for (int k = 0; k < j; k++) {
        double[] upper = matrix[k];
        double sum = row[k];
        for (int m = 0; m < k; m++) {
          sum -= row[m] * upper[m];
        }
        row[k] = sum / upper[k];
      }
      double pivot = row[j];
      for (int k = 0; k < j; k++) {
        pivot -= row[k] * row[k];
      }
      row[j] = StrictMath.sqrt(Math.max(pivot, LEAST_PIVOT));
    }
    for (int i = 0; i < n; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= matrix[i][k] * right[k];
      }
      right[i] = sum / matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = right[i];
      for (int k = i + 1; k < n; k++) {
        sum -= matrix[k][i] * right[k];
      }
      right[i] = sum / matrix[i][i];
    }
  }
}
