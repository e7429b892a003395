package kr.proto14.engine.soccer;

import java.util.Arrays;
import kr.proto14.engine.math.Cholesky;

/**
 * Penalised Poisson strengths by Newton's method.
 *
 * <p>log of the home side's expected goals = level + edge + attack(home) - defence(away), of the
 * other side's = level + attack(away) - defence(home). The attacks' block of the Hessian is
 * diagonal, so they are eliminated first and the rest is solved by Cholesky.
 *
 * <p>Source: Maher 1982, Statistica Neerlandica 36(3), 109-118; ridge and weights by time as in
 * Dixon and Coles 1997.
 */
final class PoissonFit {
  /** The home edge believed beforehand. */
  static final double EDGE = .2;

  /** The log of the away side's goals believed beforehand. */
  static final double LEVEL = StrictMath.log(1.25);

  /** Only enough that a league without a goal has a level. */
  private static final double LEVEL_RIDGE = 1e-6;

  private static final int STEPS = 60;
  private static final double LONGEST = 1;

  private final int teams;
  private final double precision;
  private final double edgeRidge;
  private final double[][] cross;
  private final double[] attackDiagonal;
  private final double[] defenceDiagonal;
  private final double[] attackEdge;
  private final double[] defenceEdge;
  private final double[] attackGradient;
  private final double[] restGradient;
  private final double[] expAttack;
  private final double[] expDefence;
  private final double[][] rest;
  private double levelLevel;
  private double edgeEdge;

  /**
   * @param teams how many teams the matches are of
   * @param precision steps smaller than this end the fit
   * @param edgeRidge by how many matches' worth the home edge is pulled to {@link #EDGE}
   */
  PoissonFit(int teams, double precision, double edgeRidge) {
    this.teams = teams;
    this.edgeRidge = edgeRidge;
    this.precision = precision;
    cross = new double[teams][teams + 2];
    attackDiagonal = new double[teams];
    defenceDiagonal = new double[teams];
    attackEdge = new double[teams];
    defenceEdge = new double[teams];
    attackGradient = new double[teams];
    restGradient = new double[teams + 2];
    expAttack = new double[teams];
    expDefence = new double[teams];
    rest = new double[teams + 2][teams + 2];
  }

  /** Something that moves the gradient beside the Poisson likelihood. */
  @FunctionalInterface
  interface Correction {
    /** None. */
    Correction NONE = (_, _) -> 0;

    /**
     * Adds to the gradient by {@link PoissonFit#nudge}, and moves what it estimates itself.
     *
     * @return how far that moved
     */
    double apply(Strengths at, PoissonFit fit);
  }

  /**
   * Moves the strengths to the maximum.
   *
   * @param prior what each team's attack and defence are pulled to
   * @param ridge how strongly, above 0
   * @return the steps it took
   */
  int fit(Sample sample, Strengths at, double[] prior, double ridge, Correction correction) {
    for (int step = 1; step <= STEPS; step++) {
      collect(sample, at);
      double moved = correction.apply(at, this);
      penalise(at, prior, ridge);
      if (Math.max(moved, move(at)) < precision) {
        return step;
      }
    }
    return STEPS;
  }

  private void collect(Sample sample, Strengths at) {
    clear();
    for (int team = 0; team < teams; team++) {
      expAttack[team] = StrictMath.exp(at.attack[team]);
      expDefence[team] = StrictMath.exp(-at.defence[team]);
    }
    sum(sample, StrictMath.exp(at.level + at.edge), StrictMath.exp(at.level));
    arrange();
  }

  private void clear() {
    for (double[] row : cross) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(attackDiagonal, 0);
    Arrays.fill(defenceDiagonal, 0);
    Arrays.fill(attackEdge, 0);
    Arrays.fill(defenceEdge, 0);
    Arrays.fill(attackGradient, 0);
    Arrays.fill(restGradient, 0);
  }

  private void sum(Sample sample, double homeLevel, double awayLevel) {
    double edge = 0;
    double level = 0;
    double edgeGradient = 0;
    double levelGradient = 0;
    for (int i = 0; i < sample.size; i++) {
      int home = sample.home[i];
      int away = sample.away[i];
      double weight = sample.weight[i];
      double mean = weight * homeLevel * expAttack[home] * expDefence[away];
      double other = weight * awayLevel * expAttack[away] * expDefence[home];
      double off = mean - weight * sample.homeGoals[i];
      double otherOff = other - weight * sample.awayGoals[i];
      cross[home][away] -= mean;
      cross[away][home] -= other;
      attackDiagonal[home] += mean;
      attackDiagonal[away] += other;
      defenceDiagonal[away] += mean;
      defenceDiagonal[home] += other;
      attackEdge[home] += mean;
      defenceEdge[away] -= mean;
      attackGradient[home] += off;
      attackGradient[away] += otherOff;
      restGradient[away] -= off;
      restGradient[home] -= otherOff;
      edge += mean;
      level += mean + other;
      edgeGradient += off;
      levelGradient += off + otherOff;
    }
    edgeEdge = edge;
    levelLevel = level;
    restGradient[teams] = levelGradient;
    restGradient[teams + 1] = edgeGradient;
  }

  /** Lays the sums out as the blocks that are left when the attacks are eliminated. */
  private void arrange() {
    for (int team = 0; team < teams; team++) {
      cross[team][teams] = attackDiagonal[team];
      cross[team][teams + 1] = attackEdge[team];
      Arrays.fill(rest[team], 0);
      rest[team][team] = defenceDiagonal[team];
      rest[teams][team] = -defenceDiagonal[team];
      rest[teams + 1][team] = defenceEdge[team];
    }
    rest[teams][teams] = levelLevel;
    rest[teams + 1][teams] = edgeEdge;
    rest[teams + 1][teams + 1] = edgeEdge;
  }

  /** Adds to the derivatives of the negative likelihood by the logs of both expected goals. */
  void nudge(int home, int away, double ofHome, double ofAway) {
    attackGradient[home] += ofHome;
    restGradient[away] -= ofHome;
    attackGradient[away] += ofAway;
    restGradient[home] -= ofAway;
    restGradient[teams] += ofHome + ofAway;
    restGradient[teams + 1] += ofHome;
  }

  private void penalise(Strengths at, double[] prior, double ridge) {
    for (int team = 0; team < teams; team++) {
      attackDiagonal[team] += ridge;
      rest[team][team] += ridge;
      attackGradient[team] += ridge * (at.attack[team] - prior[team]);
      restGradient[team] += ridge * (at.defence[team] - prior[team]);
    }
    rest[teams][teams] += LEVEL_RIDGE;
    restGradient[teams] += LEVEL_RIDGE * (at.level - LEVEL);
    rest[teams + 1][teams + 1] += edgeRidge;
    restGradient[teams + 1] += edgeRidge * (at.edge - EDGE);
  }

  private double move(Strengths at) {
    for (int team = 0; team < teams; team++) {
      double[] row = cross[team];
      double inverse = 1 / attackDiagonal[team];
      for (int i = 0; i < teams + 2; i++) {
        double factor = row[i] * inverse;
        if (factor != 0) {
          restGradient[i] -= factor * attackGradient[team];
          double[] target = rest[i];
          for (int j = 0; j <= i; j++) {
            target[j] -= factor * row[j];
          }
        }
      }
    }
    Cholesky.solve(rest, restGradient);
    double longest = 0;
    for (int team = 0; team < teams; team++) {
      double[] row = cross[team];
      double step = attackGradient[team];
      for (int i = 0; i < teams + 2; i++) {
        step -= row[i] * restGradient[i];
      }
      longest = Math.max(longest, Math.abs(step / attackDiagonal[team]));
      at.attack[team] -= capped(step / attackDiagonal[team]);
      longest = Math.max(longest, Math.abs(restGradient[team]));
      at.defence[team] -= capped(restGradient[team]);
    }
    at.level -= capped(restGradient[teams]);
    at.edge -= capped(restGradient[teams + 1]);
    longest = Math.max(longest, Math.abs(restGradient[teams + 1]));
    return Math.max(longest, Math.abs(restGradient[teams]));
  }

  private static double capped(double step) {
    return Math.clamp(step, -LONGEST, LONGEST);
  }
}
