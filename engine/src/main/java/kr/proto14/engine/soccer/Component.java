package kr.proto14.engine.soccer;

/**
 * How one fit of the strengths looks at the past. Values were chosen on seasons up to 2020/21 of
 * the five big leagues.
 *
 * @param name in reports
 * @param decay how fast a match fades, per day, 0.00001-1 (0.003: half of it after 231 days)
 * @param slowShare share of a second, slower fading in a match's weight, 0-1
 * @param slowDecay how fast that fades, per day; within 0.00001-1 if it has a share
 * @param ridge how strongly strengths are pulled to what is believed beforehand, in matches, above
 *     0
 * @param newcomer how much lower attack and defence of a team are believed that was not in the
 *     league last season
 * @param goalShare share of goals in the measure of a match, 0-1; the rest is xG, else shots
 * @param shotShare share of all shots, 0-1; the rest is shots on target
 * @param oddsShare share of what the odds of that match implied, 0-1
 * @param rho Dixon and Coles's correction of low scores, -1 to 1
 * @param gap days by which a match seems older for each season between, 0 or more
 */
public record Component(
    String name,
    double decay,
    double slowShare,
    double slowDecay,
    double ridge,
    double newcomer,
    double goalShare,
    double shotShare,
    double oddsShare,
    double rho,
    int gap) {
  public Component {
    check(fades(decay) && (slowShare == 0 || fades(slowDecay)), "matches must fade");
    check(ridge > 0 && ridge < Double.MAX_VALUE, "strengths must be pulled");
    check(Math.abs(newcomer) <= 3, "newcomers must be of this league");
    check(Math.abs(rho) <= 1 && gap >= 0, "no correction or gap");
    check(
        share(slowShare) && share(goalShare) && share(shotShare) && share(oddsShare),
        "a share is outside 0-1");
  }

  private static boolean fades(double rate) {
    return rate >= 1e-5 && rate <= 1;
  }

  private static boolean share(double value) {
    return value >= 0 && value <= 1;
  }

  private static void check(boolean right, String fault) {
    if (!right) {
      throw new IllegalArgumentException(fault);
    }
  }

  /** Goals on one time scale. */
  public static Component goals() {
    return new Component("goals", .0030, .10, .0007, 4, .16, 1, 0, 0, -.06, 40);
  }

  /** Goals and shots on one time scale. */
  public static Component shots() {
    return new Component("shots", .0035, .06, .0008, 1.6, .24, .68, .06, 0, -.07, 38);
  }

  /** Goals and shots of years. */
  public static Component slow() {
    return new Component("slow", .0008, 0, 0, 2, .16, .60, .5, 0, -.07, 30);
  }

  /** Goals and shots of months. */
  public static Component fast() {
    return new Component("fast", .006, 0, 0, 3, .16, .50, .5, 0, -.07, 20);
  }

  /** What past odds implied. */
  public static Component memory() {
    return new Component("memory", .026, 0, 0, .02, .18, .30, .38, .88, -.054, 30);
  }

  /** The same fit without shots. */
  public Component goalsOnly() {
    return new Component(
        name + "-goals", decay, slowShare, slowDecay, ridge, newcomer, 1, 0, 0, rho, gap);
  }
}
