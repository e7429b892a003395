package kr.proto14.engine.soccer;

import java.util.Arrays;
import kr.proto14.engine.math.Cholesky;

/**
 * Matches between sides of different groups: one offset for each group, pulled to what is believed
 * of it, by Newton's method on a weighted Poisson likelihood.
 *
 * <p>log of the home side's expected goals = base + level + edge / 2 (0 on neutral ground) + slope
 * * (what is known of the two sides) + offset of its group - offset of the other's; the other
 * side's likewise with the edge taken off.
 */
public final class OffsetFit {
  /** Level, edge and slope stand before the offsets. */
  private static final int COMMON = 3;

  private static final int STEPS = 60;
  private static final double LONGEST = 1;
  private static final double PRECISION = 1e-9;
  private static final double HIGHEST_LOG = 3;

  private final double[] at;
  private final double[] believed;
  private final double[] pull;
  private final double[][] hessian;
  private final double[] gradient;
  private final int[] column = new int[COMMON + 2];
  private final double[] value = new double[COMMON + 2];

  /**
   * A fit that has seen nothing.
   *
   * @param groups how many there are
   * @param beliefs what level, edge and slope are pulled to and how strongly
   */
  public OffsetFit(int groups, Beliefs beliefs) {
    int size = COMMON + groups;
    believed = new double[size];
    pull = new double[size];
    hessian = new double[size][size];
    gradient = new double[size];
    believed[1] = beliefs.edge();
    believed[2] = 1;
    pull[0] = beliefs.levelPull();
    pull[1] = beliefs.edgePull();
    pull[2] = beliefs.slopePull();
    Arrays.fill(pull, COMMON, size, beliefs.offsetPull());
    at = believed.clone();
  }

  /** Where a side plays. */
  public enum Ground {
    HOME(.5),
    NEUTRAL(0),
    AWAY(-.5);

    private final double share;

    Ground(double share) {
      this.share = share;
    }
  }

  /**
   * What is believed before any match, the pulls in expected goals' worth of matches, above 0.
   *
   * @param levelPull of the level to 0
   * @param edge the home edge believed, as a log
   * @param edgePull of the edge to it
   * @param slopePull of the slope to 1
   * @param offsetPull of each offset to what is believed of its group
   */
  public record Beliefs(
      double levelPull, double edge, double edgePull, double slopePull, double offsetPull) {
    public Beliefs {
      if (!(levelPull > 0 && edgePull > 0 && slopePull > 0 && offsetPull > 0)) {
        throw new IllegalArgumentException("each belief needs a pull above 0");
      }
      if (!(Math.abs(edge) <= HIGHEST_LOG)) {
        throw new IllegalArgumentException("no home edge: " + edge);
      }
    }
  }

  /**
   * One match.
   *
   * @param home the home side's group
   * @param away the other side's, maybe the same
   * @param neutral whether nobody was at home
   * @param base log of the goals of average sides
   * @param formHome log of what is known to multiply the home side's goals
   * @param formAway log of what is known to multiply the other side's
   * @param weight 0 or more
   * @param goalsHome goals, not necessarily whole
   * @param goalsAway of the other side
   */
  public record Match(
      int home,
      int away,
      boolean neutral,
      double base,
      double formHome,
      double formAway,
      double weight,
      double goalsHome,
      double goalsAway) {}

  /** Says what an offset is pulled to. */
  public void believe(int group, double offset) {
    believed[COMMON + group] = offset;
    at[COMMON + group] = offset;
  }

  /** Moves everything to the maximum of the penalised likelihood. */
  public void fit(Iterable<Match> matches) {
    double moved = Double.MAX_VALUE;
    for (int step = 0; step < STEPS && moved >= PRECISION; step++) {
      begin();
      for (Match match : matches) {
        Ground own = match.neutral() ? Ground.NEUTRAL : Ground.HOME;
        Ground other = match.neutral() ? Ground.NEUTRAL : Ground.AWAY;
        add(match, own, match.formHome(), match.goalsHome(), match.home(), match.away());
        add(match, other, match.formAway(), match.goalsAway(), match.away(), match.home());
      }
      Cholesky.solve(hessian, gradient);
      moved = move();
    }
  }

  private void begin() {
    for (int i = 0; i < at.length; i++) {
      Arrays.fill(hessian[i], 0);
      hessian[i][i] = pull[i];
      gradient[i] = pull[i] * (at[i] - believed[i]);
    }
  }

  private void add(Match match, Ground ground, double form, double goals, int own, int other) {
    double mean = match.weight() * mean(match.base(), ground, form, own, other);
    double off = mean - match.weight() * goals;
    row(0, 0, 1);
    row(1, 1, ground.share);
    row(2, 2, form);
    row(3, COMMON + own, own == other ? 0 : 1);
    row(4, COMMON + other, own == other ? 0 : -1);
    for (int i = 0; i < column.length; i++) {
      gradient[column[i]] += off * value[i];
      double[] of = hessian[column[i]];
      for (int j = 0; j < column.length; j++) {
        if (column[j] <= column[i]) {
          of[column[j]] += mean * value[i] * value[j];
        }
      }
    }
  }

  private void row(int place, int parameter, double times) {
    column[place] = parameter;
    value[place] = times;
  }

  private double move() {
    double longest = 0;
    for (int i = 0; i < at.length; i++) {
      longest = Math.max(longest, Math.abs(gradient[i]));
      at[i] -= Math.clamp(gradient[i], -LONGEST, LONGEST);
    }
    return longest;
  }

  /**
   * Expected goals of one side.
   *
   * @param base log of the goals of average sides
   * @param ground where it plays
   * @param form log of what is known to multiply its goals
   * @param own its group
   * @param other the other side's group
   */
  public double mean(double base, Ground ground, double form, int own, int other) {
    double log = base + at[0] + ground.share * at[1] + at[2] * form;
    double both = own == other ? log : log + at[COMMON + own] - at[COMMON + other];
    return StrictMath.exp(Math.clamp(both, -HIGHEST_LOG, HIGHEST_LOG));
  }

  /** What was fitted for a group. */
  public double offset(int group) {
    return at[COMMON + group];
  }

  /** What is added to the base of every match. */
  public double level() {
    return at[0];
  }

  /** Log of what multiplies the goals of the home side beside those of the other one. */
  public double edge() {
    return at[1];
  }

  /** What multiplies what is known of the sides. */
  public double slope() {
    return at[2];
  }
}
