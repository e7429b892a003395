package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.engine.math.Cholesky;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest;

/**
 * Pools the views of a match with what else bears on it, by a multinomial logit on log(pH/pA) and
 * log(pD^2/(pH pA)); each league has a constant of its own, pulled to 0. Of no matches it is the
 * geometric mean of the views.
 */
final class ChallengeLogit {
  private static final double RIDGE = 20;
  private static final double LEAGUE_RIDGE = 300;
  private static final double LEAGUE_DRAW_RIDGE = 100;
  private static final double HALF_LIFE_DAYS = 5 * 365.25;
  private static final double MOST_LOG = 15;
  private static final int STEPS = 20;
  private static final double PRECISION = 1e-8;

  private final Map<String, Integer> leagues = new TreeMap<>();
  private final int dense;
  private final int half;
  private final double[] start;
  private final double[] ridge;
  private final double[] at;

  private ChallengeLogit(List<ChallengeCase> cases, int views, int facts) {
    cases.forEach(each -> leagues.putIfAbsent(each.league(), leagues.size()));
    dense = 1 + 2 * views + facts;
    half = dense + leagues.size();
    start = new double[2 * half];
    ridge = new double[2 * half];
    Arrays.fill(ridge, RIDGE);
    Arrays.fill(ridge, dense, half, LEAGUE_RIDGE);
    Arrays.fill(ridge, half + dense, 2 * half, LEAGUE_DRAW_RIDGE);
    for (int view = 0; view < views; view++) {
      start[1 + 2 * view] = 1.0 / views;
      start[half + 2 + 2 * view] = 1.0 / views;
    }
    at = start.clone();
  }

  /**
   * Learns from matches that were played; a newer one weighs more.
   *
   * @param cases all of one outlook, at least one
   * @param now the day it is learned
   */
  static ChallengeLogit of(List<ChallengeCase> cases, LocalDate now) {
    ChallengeCase first = cases.getFirst();
    ChallengeLogit logit = new ChallengeLogit(cases, first.views().size(), first.facts().size());
    logit.fit(cases, now);
    return logit;
  }

  /** The chances of a match; a league that no match was of has the constant 0. */
  Probabilities chances(ChallengeCase match) {
    return chances(features(match), leagues.getOrDefault(match.league(), -1));
  }

  private Probabilities chances(double[] features, int league) {
    double toHome = 0;
    double toDraw = 0;
    for (int i = 0; i < dense; i++) {
      toHome += at[i] * features[i];
      toDraw += at[half + i] * features[i];
    }
    if (league >= 0) {
      toHome += at[dense + league];
      toDraw += at[half + dense + league];
    }
    toHome = Math.clamp(toHome / 2, -MOST_LOG, MOST_LOG);
    toDraw = Math.clamp(toDraw / 2, -MOST_LOG, MOST_LOG);
    return Probabilities.ofWeights(
        StrictMath.exp(toHome), StrictMath.exp(toDraw), StrictMath.exp(-toHome));
  }

  private double[] features(ChallengeCase match) {
    double[] features = new double[dense];
    features[0] = 1;
    int next = 1;
    for (Probabilities view : match.views()) {
      double home = StrictMath.log(Math.max(view.home(), 1e-6));
      double away = StrictMath.log(Math.max(view.away(), 1e-6));
      features[next++] = home - away;
      features[next++] = 2 * StrictMath.log(Math.max(view.middle(), 1e-6)) - home - away;
    }
    for (double fact : match.facts()) {
      features[next++] = fact;
    }
    return features;
  }

  private void fit(List<ChallengeCase> cases, LocalDate now) {
    double[][] features = new double[cases.size()][];
    Arrays.setAll(features, i -> features(cases.get(i)));
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[2 * half][2 * half];
      double[] gradient = new double[2 * half];
      for (int i = 0; i < features.length; i++) {
        ChallengeCase match = cases.get(i);
        double age = now.toEpochDay() - match.row().date().toEpochDay();
        int league = leagues.getOrDefault(match.league(), -1);
        add(
            features[i],
            league,
            SoccerBacktest.outcome(match.row()),
            StrictMath.pow(.5, age / HALF_LIFE_DAYS),
            hessian,
            gradient);
      }
      if (move(hessian, gradient) < PRECISION) {
        return;
      }
    }
  }

  private double move(double[][] hessian, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] -= ridge[i] * (at[i] - start[i]);
      hessian[i][i] += ridge[i];
    }
    Cholesky.solve(hessian, gradient);
    double longest = 0;
    for (int i = 0; i < gradient.length; i++) {
      at[i] += gradient[i];
      longest = Math.max(longest, Math.abs(gradient[i]));
    }
    return longest;
  }

  private void add(
      double[] x, int league, Outcome outcome, double weight, double[][] hessian, double[] sums) {
    Probabilities p = chances(x, league);
    double lean = p.home() - p.away();
    double favour = weight * (sign(outcome) - lean) / 2;
    double draw = weight * ((outcome == Outcome.MIDDLE ? 1 : 0) - p.middle()) / 2;
    double favourFavour = weight * (p.home() + p.away() - lean * lean) / 4;
    double drawDraw = weight * p.middle() * (1 - p.middle()) / 4;
    double favourDraw = -weight * lean * p.middle() / 4;
    for (int i = 0; i <= dense; i++) {
      int row = i < dense ? i : dense + league;
      double value = i < dense ? x[i] : 1;
      sums[row] += favour * value;
      sums[half + row] += draw * value;
      for (int j = 0; j <= dense; j++) {
        int column = j < dense ? j : dense + league;
        double product = value * (j < dense ? x[j] : 1);
        hessian[half + row][column] += favourDraw * product;
        if (j <= i) {
          hessian[row][column] += favourFavour * product;
          hessian[half + row][half + column] += drawDraw * product;
        }
      }
    }
  }

  private static double sign(Outcome outcome) {
    return switch (outcome) {
      case HOME -> 1;
      case MIDDLE -> 0;
      case AWAY -> -1;
    };
  }
}
