package kr.proto14.engine.soccer.wide;

/**
 * How the rating of national teams looks at the past. Chosen on the matches of 2008-2017.
 *
 * @param decay how fast a match fades, per day, above 0
 * @param friendly the weight of a friendly match beside others, 0-1
 * @param knockOut the weight of a match that may have gone into extra time, 0-1
 * @param pull of a team's offset to the average, in expected goals' worth of matches
 * @param mostGoals further goals of a side tell nothing
 * @param rho Dixon and Coles's correction of low scores
 */
public record NationTuning(
    double decay, double friendly, double knockOut, double pull, double mostGoals, double rho) {
  public NationTuning {
    if (!(decay > 0 && pull > 0 && mostGoals > 0)) {
      throw new IllegalArgumentException("decay, pull and most goals are above 0");
    }
    if (!(friendly >= 0 && friendly <= 1 && knockOut >= 0 && knockOut <= 1)) {
      throw new IllegalArgumentException("a weight is 0-1: " + friendly + ", " + knockOut);
    }
  }

  /** What forecasts are made with. */
  public static NationTuning chosen() {
    return new NationTuning(.0007, .6, .6, .25, 6, -.06);
  }
}
