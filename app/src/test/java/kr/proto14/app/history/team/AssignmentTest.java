package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void it_is_as_good_as_the_best_of_all(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      double[][] weights = weights(random);
      Assignment best = Assignment.best(weights);
      assertThat(best.total())
          .as("seed " + seed + ", round " + round)
          .isCloseTo(bestOf(weights, 0, new HashSet<>()), within(1e-9));
      assertThat(totalOf(weights, best)).isCloseTo(best.total(), within(1e-9));
    }
  }

  @Test
  void a_row_without_a_possible_column_stays_alone() {
    double no = Assignment.NEVER;
    Assignment best = Assignment.best(new double[][] {{no, no}, {0.7, no}, {0.9, no}});
    assertThat(best.column(0)).isEqualTo(-1);
    assertThat(best.column(1)).isEqualTo(-1);
    assertThat(best.column(2)).isZero();
    assertThat(best.total()).isEqualTo(0.9);
  }

  @Test
  void nothing_and_nobody_are_no_trouble() {
    assertThat(Assignment.best(new double[0][0]).total()).isZero();
    assertThat(Assignment.best(new double[2][0]).column(1)).isEqualTo(-1);
  }

  private static double[][] weights(Random random) {
    double[][] weights = new double[1 + random.nextInt(5)][1 + random.nextInt(6)];
    for (double[] row : weights) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(3) == 0 ? Assignment.NEVER : random.nextInt(20) / 20.0;
      }
    }
    return weights;
  }

  private static double bestOf(double[][] weights, int row, Set<Integer> taken) {
    if (row == weights.length) {
      return 0;
    }
    double best = bestOf(weights, row + 1, taken);
    for (int column = 0; column < weights[row].length; column++) {
      if (weights[row][column] >= 0 && taken.add(column)) {
        best = Math.max(best, weights[row][column] + bestOf(weights, row + 1, taken));
        taken.remove(column);
      }
    }
    return best;
  }

  private static double totalOf(double[][] weights, Assignment assignment) {
    double total = 0;
    Set<Integer> taken = new HashSet<>();
    for (int row = 0; row < weights.length; row++) {
      int column = assignment.column(row);
      if (column >= 0) {
        assertThat(taken.add(column)).isTrue();
        total += weights[row][column];
      }
    }
    return total;
  }
}
