package kr.proto14.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured values in the unit that is printed. */
final class Sample {
  private final double[] sorted;

  Sample(double[] values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** The value below which a share of the sample lies, by nearest rank. */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  String line(String what, String unit, String bar) {
    return String.format(
        Locale.ROOT,
        "%-46s median %7.1f %s  p95 %7.1f %s  best %7.1f %s  n=%d  bar: %s",
        what,
        quantile(0.5),
        unit,
        quantile(0.95),
        unit,
        sorted[0],
        unit,
        sorted.length,
        bar);
  }
}
