package kr.proto14.engine.weights;

import java.util.Arrays;
import java.util.List;
import kr.proto14.engine.math.Cholesky;

/**
 * Fits parameters to matches that were played: the sum of their log losses, and half a ridge times
 * each squared distance to a prior, is made least by Newton's method with Fisher's information,
 * inside bounds (projected: Bertsekas 1982, SIAM Journal on Control and Optimization 20(2),
 * 221-246). Every step lowers that sum.
 */
final class RidgeFit {
  private static final int STEPS = 60;
  private static final int HALVINGS = 20;
  private static final double PRECISION = 1e-8;

  private final List<? extends Case> cases;
  private final double[] prior;
  private final double[] ridge;
  private final double[] least;
  private final double[] most;
  private final double[] gradient;
  private final double[][] information;
  private final double[] scores = new double[Logs.OUTCOMES];
  private final double[][] slopes;
  private final double[] mean;

  /**
   * @param prior the parameters that are kept where no match tells better, inside the bounds
   * @param ridge how strongly each is kept, above 0
   * @param least lower bounds
   * @param most upper bounds
   */
  RidgeFit(
      List<? extends Case> cases, double[] prior, double[] ridge, double[] least, double[] most) {
    this.cases = List.copyOf(cases);
    this.prior = prior.clone();
    this.ridge = ridge.clone();
    this.least = least.clone();
    this.most = most.clone();
    this.gradient = new double[prior.length];
    this.information = new double[prior.length][prior.length];
    this.slopes = new double[Logs.OUTCOMES][prior.length];
    this.mean = new double[prior.length];
  }

  double[] fit() {
    double[] at = prior.clone();
    if (cases.isEmpty()) {
      return at;
    }
    double loss = look(at);
    for (int step = 0; step < STEPS; step++) {
      double[] move = move(at);
      if (longest(move) < PRECISION) {
        break;
      }
      double[] next = at;
      double lower = loss;
      double length = 1;
      for (int halving = 0; halving < HALVINGS && !(lower < loss); halving++) {
        next = moved(at, move, length);
        lower = look(next);
        length /= 2;
      }
      if (!(lower < loss)) {
        break;
      }
      at = next;
      loss = lower;
    }
    return at;
  }

  private static double longest(double[] move) {
    double longest = 0;
    for (double each : move) {
      longest = Math.max(longest, Math.abs(each));
    }
    return longest;
  }

  /** What is to be made least; its gradient and information stay behind. */
  private double look(double[] at) {
    double loss = 0;
    for (int i = 0; i < at.length; i++) {
      double off = at[i] - prior[i];
      loss += ridge[i] / 2 * off * off;
      gradient[i] = ridge[i] * off;
      Arrays.fill(information[i], 0);
      information[i][i] = ridge[i];
    }
    for (Case each : cases) {
      each.evaluate(at, scores, slopes);
      loss += each.weight() * add(each);
    }
    return loss;
  }

  private double add(Case match) {
    double top = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double sum = 0;
    double happened = scores[match.outcome()] - top;
    for (int o = 0; o < Logs.OUTCOMES; o++) {
      scores[o] = StrictMath.exp(scores[o] - top);
      sum += scores[o];
    }
    Arrays.fill(mean, 0);
    for (int o = 0; o < Logs.OUTCOMES; o++) {
      scores[o] /= sum;
      Logs.add(mean, scores[o], slopes[o]);
    }
    for (int i = 0; i < mean.length; i++) {
      gradient[i] += match.weight() * (mean[i] - slopes[match.outcome()][i]);
      for (int j = 0; j <= i; j++) {
        double product = -mean[i] * mean[j];
        for (int o = 0; o < Logs.OUTCOMES; o++) {
          product += scores[o] * slopes[o][i] * slopes[o][j];
        }
        information[i][j] += match.weight() * product;
      }
    }
    return StrictMath.log(sum) - happened;
  }

  /** Where a parameter is held by its bound, it does not move, nor does it move others. */
  private double[] move(double[] at) {
    double[] right = new double[at.length];
    double[][] left = new double[at.length][at.length];
    boolean[] held = new boolean[at.length];
    for (int i = 0; i < at.length; i++) {
      held[i] = gradient[i] > 0 ? at[i] <= least[i] : at[i] >= most[i];
    }
    for (int i = 0; i < at.length; i++) {
      right[i] = held[i] ? 0 : -gradient[i];
      for (int j = 0; j <= i; j++) {
        left[i][j] = i == j ? information[i][i] : held[i] || held[j] ? 0 : information[i][j];
      }
    }
    Cholesky.solve(left, right);
    return right;
  }

  private double[] moved(double[] at, double[] move, double length) {
    double[] next = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      next[i] = Math.min(most[i], Math.max(least[i], at[i] + length * move[i]));
    }
    return next;
  }
}
