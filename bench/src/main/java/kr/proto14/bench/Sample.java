package kr.proto14.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Measured values, smallest first.
 *
 * @param values in the unit that is printed
 */
record Sample(double[] values) {
  Sample {
    values = values.clone();
    Arrays.sort(values);
  }

  double median() {
    return quantile(0.5);
  }

  /** The value below which a share of the sample lies, by nearest rank. */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * values.length);
    return values[Math.max(0, rank - 1)];
  }

  String line(String what, String unit, String bar) {
    return String.format(
        Locale.ROOT,
        "%-52s median %8.1f %s  p95 %8.1f %s  n=%d  bar: %s",
        what,
        median(),
        unit,
        quantile(0.95),
        unit,
        values.length,
        bar);
  }
}
