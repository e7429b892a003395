package kr.proto14.engine.weights;

/**
 * How strongly what is learned is held to the priors, and how long rounds are remembered.
 *
 * @param firstRidge ridge of the groups' weights in the first rounds, above 0
 * @param firstRounds how many these are
 * @param lastRidge what it falls to afterwards, above 0
 * @param ridgeHalfLife rounds in which the distance to that halves, above 0
 * @param biasRidge ridge of the bias, above 0
 * @param memberRidge ridge of the shares inside the panel, above 0
 * @param halfLife rounds after which a round counts half, above 0
 */
public record Schedule(
    double firstRidge,
    int firstRounds,
    double lastRidge,
    double ridgeHalfLife,
    double biasRidge,
    double memberRidge,
    double halfLife) {
  public Schedule {
    if (!(Math.min(Math.min(firstRidge, lastRidge), Math.min(biasRidge, memberRidge)) > 0)
        || !(Math.min(ridgeHalfLife, halfLife) > 0)) {
      throw new IllegalArgumentException("ridges and half-lives are above 0");
    }
  }

  /** The one in use. */
  public static Schedule standard() {
    return new Schedule(60, 10, 20, 20, 1000, 100, 60);
  }

  /** The ridge of groups' weights after as many rounds as they could be learned from. */
  double ridge(int rounds) {
    int later = Math.max(0, rounds - firstRounds);
    return lastRidge + (firstRidge - lastRidge) * halved(later, ridgeHalfLife);
  }

  /**
   * How much a round counts.
   *
   * @param age rounds since, 0 for the newest
   */
  double fading(int age) {
    return halved(age, halfLife);
  }

  private static double halved(int rounds, double life) {
    return StrictMath.pow(.5, rounds / life);
  }
}
