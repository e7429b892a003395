package kr.proto14.app.config;

/** Numbers in settings. */
final class Numbers {
  private static final int MOST = 1_000_000;
  private static final double ALL_POINTS = 100;

  private Numbers() {}

  /** A whole number from 1 to a million. */
  static Integer count(String text) {
    int count = Integer.parseInt(text);
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("out of range");
    }
    return count;
  }

  /** Percentage points, above 0 and at most 100. */
  static Double points(String text) {
    double points = Double.parseDouble(text);
    if (!(points > 0 && points <= ALL_POINTS)) {
      throw new IllegalArgumentException("out of range");
    }
    return points;
  }
}
