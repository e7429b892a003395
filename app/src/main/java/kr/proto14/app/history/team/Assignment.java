package kr.proto14.app.history.team;

import java.util.Arrays;

/**
 * The one-to-one assignment of greatest total weight (the Hungarian method with potentials).
 *
 * <p>A row may stay without a column, at weight 0.
 */
final class Assignment {
  /** The weight of a pair that is not allowed. */
  static final double NEVER = -1;

  private final int[] columns;
  private final double total;

  private Assignment(int[] columns, double total) {
    this.columns = columns;
    this.total = total;
  }

  /** The best one; rows by columns, weights from 0 up or {@link #NEVER}. */
  static Assignment best(double[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int[] rowOf = new Search(weights, rows, columns).run();
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    double total = 0;
    for (int column = 0; column < columns; column++) {
      int row = rowOf[column];
      if (row >= 0 && weights[row][column] >= 0) {
        columnOf[row] = column;
        total += weights[row][column];
      }
    }
    return new Assignment(columnOf, total);
  }

  /** The column of a row, or -1. */
  int column(int row) {
    return columns[row];
  }

  double total() {
    return total;
  }

  /** Shortest augmenting paths over the real columns and one empty column a row. */
  private static final class Search {
    private final double[][] weights;
    private final int rows;
    private final int columns;
    private final int width;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] rowOf;

    Search(double[][] weights, int rows, int columns) {
      this.weights = weights;
      this.rows = rows;
      this.columns = columns;
      width = columns + rows;
      rowPrice = new double[rows];
      columnPrice = new double[width];
      rowOf = new int[width];
      Arrays.fill(rowOf, -1);
    }

    int[] run() {
      for (int row = 0; row < rows; row++) {
        place(row);
      }
      return rowOf;
    }

    private void place(int start) {
      double[] slack = new double[width];
      int[] from = new int[width];
      boolean[] done = new boolean[width];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      Arrays.fill(from, -1);
      int row = start;
      int last = -1;
      while (true) {
        reach(row, last, slack, from, done);
        int nearest = nearest(slack, done);
        double step = slack[nearest];
        rowPrice[start] += step;
        for (int column = 0; column < width; column++) {
          if (done[column]) {
            rowPrice[rowOf[column]] += step;
            columnPrice[column] -= step;
          } else {
            slack[column] -= step;
          }
        }
        done[nearest] = true;
        last = nearest;
        if (rowOf[nearest] < 0) {
          break;
        }
        row = rowOf[nearest];
      }
      for (int column = last; column >= 0; column = from[column]) {
        rowOf[column] = from[column] < 0 ? start : rowOf[from[column]];
      }
    }

    private void reach(int row, int last, double[] slack, int[] from, boolean[] done) {
      for (int column = 0; column < width; column++) {
        double reduced = cost(row, column) - rowPrice[row] - columnPrice[column];
        if (!done[column] && reduced < slack[column]) {
          slack[column] = reduced;
          from[column] = last;
        }
      }
    }

    private static int nearest(double[] slack, boolean[] done) {
      int nearest = -1;
      for (int column = 0; column < slack.length; column++) {
        if (!done[column] && (nearest < 0 || slack[column] < slack[nearest])) {
          nearest = column;
        }
      }
      return nearest;
    }

    private double cost(int row, int column) {
      return column < columns ? -weights[row][column] : 0;
    }
  }
}
