package kr.proto14.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CholeskyTest {
  @Test
  void it_solves_a_system_done_by_hand() {
    double[][] matrix = {{4, 0}, {2, 3}};
    double[] right = {8, 8};

    Cholesky.solve(matrix, right);

    assertThat(right[0]).isCloseTo(1, within(1e-15));
    assertThat(right[1]).isCloseTo(2, within(1e-15));
  }

  @Test
  void it_solves_every_positive_definite_system_reading_the_lower_triangle_only() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(40);
      double[][] full = positiveDefinite(random, size);
      double[] wanted = random.doubles(size, -3, 3).toArray();
      double[] right = times(full, wanted);
      double[][] lower = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          lower[i][j] = j <= i ? full[i][j] : Double.NaN;
        }
      }

      Cholesky.solve(lower, right);

      for (int i = 0; i < size; i++) {
        assertThat(right[i]).as("seed %d", seed).isCloseTo(wanted[i], within(1e-8));
      }
    }
  }

  @Test
  void what_the_data_say_nothing_about_does_not_move() {
    double[][] matrix = {{2, 0, 0}, {0, 0, 0}, {1, 0, 3}};
    double[] right = {3, 0, 4};

    Cholesky.solve(matrix, right);

    assertThat(right[0]).isCloseTo(1, within(1e-12));
    assertThat(right[1]).isZero();
    assertThat(right[2]).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_system_of_nothing_has_nothing_to_solve() {
    double[] right = {};

    Cholesky.solve(new double[0][0], right);

    assertThat(right).isEmpty();
  }

  private static double[][] positiveDefinite(Random random, int size) {
    double[][] root = new double[size][size];
    for (double[] row : root) {
      for (int j = 0; j < size; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[][] full = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          full[i][j] += root[i][k] * root[j][k];
        }
      }
      full[i][i] += .1;
    }
    return full;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
