package kr.proto14.engine.soccer;

import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.math.Cholesky;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * Fits an {@link OutcomeLogit} to forecasts whose matches were played, by Newton's method, with a
 * ridge towards the geometric mean.
 */
public final class OutcomeLogitFit {
  private static final int STEPS = 30;
  private static final double PRECISION = 1e-8;

  private final int opinions;
  private final double ridge;
  private final List<double[]> features = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param opinions how many are pooled
   * @param ridge how strongly the coefficients are pulled to the geometric mean, above 0
   */
  public OutcomeLogitFit(int opinions, double ridge) {
    if (opinions < 1 || !(ridge > 0 && ridge < Double.MAX_VALUE)) {
      throw new IllegalArgumentException("no pooling: " + opinions + " opinions, ridge " + ridge);
    }
    this.opinions = opinions;
    this.ridge = ridge;
  }

  /**
   * Learns of a match.
   *
   * @throws IllegalArgumentException for another number of opinions
   */
  public void add(List<Probabilities> given, Outcome outcome) {
    if (given.size() != opinions) {
      throw new IllegalArgumentException(given.size() + " opinions instead of " + opinions);
    }
    features.add(OutcomeLogit.features(given));
    outcomes.add(outcome);
  }

  /** How many matches it knows. */
  public int size() {
    return features.size();
  }

  /** The coefficients that fit best. */
  public OutcomeLogit fit() {
    OutcomeLogit prior = OutcomeLogit.geometricMean(opinions);
    int half = 1 + 2 * opinions;
    double[] start = joined(prior.favour(), prior.draw());
    double[] at = start.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] move = step(at, start, half);
      double longest = 0;
      for (int i = 0; i < at.length; i++) {
        at[i] += move[i];
        longest = Math.max(longest, Math.abs(move[i]));
      }
      if (longest < PRECISION) {
        break;
      }
    }
    return split(at, half);
  }

  private double[] step(double[] at, double[] start, int half) {
    OutcomeLogit here = split(at, half);
    int size = 2 * half;
    double[][] hessian = new double[size][size];
    double[] gradient = new double[size];
    for (int row = 0; row < features.size(); row++) {
      double[] x = features.get(row);
      Probabilities p = here.pooled(x);
      Outcome outcome = outcomes.get(row);
      double lean = p.home() - p.away();
      double favour = (sign(outcome) - lean) / 2;
      double draw = ((outcome == Outcome.MIDDLE ? 1 : 0) - p.middle()) / 2;
      double favourFavour = (p.home() + p.away() - lean * lean) / 4;
      double drawDraw = p.middle() * (1 - p.middle()) / 4;
      double favourDraw = -lean * p.middle() / 4;
      for (int i = 0; i < half; i++) {
        gradient[i] += favour * x[i];
        gradient[half + i] += draw * x[i];
        for (int j = 0; j <= i; j++) {
          double product = x[i] * x[j];
          hessian[i][j] += favourFavour * product;
          hessian[half + i][half + j] += drawDraw * product;
        }
        for (int j = 0; j < half; j++) {
          hessian[half + i][j] += favourDraw * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      gradient[i] -= ridge * (at[i] - start[i]);
      hessian[i][i] += ridge;
    }
    Cholesky.solve(hessian, gradient);
    return gradient;
  }

  private static double sign(Outcome outcome) {
    return switch (outcome) {
      case HOME -> 1;
      case MIDDLE -> 0;
      case AWAY -> -1;
    };
  }

  private static double[] joined(double[] one, double[] other) {
    double[] all = new double[one.length + other.length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static OutcomeLogit split(double[] at, int half) {
    double[] favour = new double[half];
    double[] draw = new double[half];
    System.arraycopy(at, 0, favour, 0, half);
    System.arraycopy(at, half, draw, 0, half);
    return OutcomeLogit.of(favour, draw);
  }
}
