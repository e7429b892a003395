package kr.proto14.engine.soccer;

/** The weight of a match by its age, looked up. */
final class Fading {
  /** Below this a match is left out. */
  private static final double LEAST = .004;

  private final double[] byAge;
  private final int gap;

  Fading(Component component) {
    gap = component.gap();
    int days = 0;
    while (weight(component, days) >= LEAST) {
      days++;
    }
    byAge = new double[days];
    for (int age = 0; age < days; age++) {
      byAge[age] = weight(component, age);
    }
  }

  private static double weight(Component component, int age) {
    double slow = component.slowShare();
    return (1 - slow) * StrictMath.exp(-component.decay() * age)
        + slow * StrictMath.exp(-component.slowDecay() * age);
  }

  /**
   * The weight, 0-1.
   *
   * @param days since the match, 0 or more
   * @param seasons between it and today
   */
  double of(int days, int seasons) {
    long age = days + (long) gap * Math.max(0, seasons);
    return age < byAge.length ? byAge[(int) age] : 0;
  }

  /** Days after which no match has a weight. */
  int longest() {
    return byAge.length;
  }
}
