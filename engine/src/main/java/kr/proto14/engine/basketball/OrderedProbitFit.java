package kr.proto14.engine.basketball;

import kr.proto14.engine.pool.Outcome;

/**
 * Fits an {@link OrderedProbit} to the seasons of a history that have ended by Newton's method on
 * both cuts and the slope, with a ridge towards what is believed beforehand. The likelihood has one
 * summit (Pratt 1981, Journal of the American Statistical Association 76, 103-106); a step that
 * goes down is halved.
 */
public final class OrderedProbitFit {
  /** Luck changes with the way the game is played. */
  private static final int SEASONS = 6;

  private static final int STEPS = 60;
  private static final int HALVINGS = 40;
  private static final double PRECISION = 1e-10;

  /** Points of margin that weigh as much as 1 of a cut: about the deviation of what is expected. */
  private static final double POINTS = 7;

  private final MarginHistory history;
  private final OrderedProbit prior;
  private final double ridge;
  private final double[] gradient = new double[3];
  private final double[][] curvature = new double[3][3];

  private OrderedProbitFit(MarginHistory history, OrderedProbit prior, double ridge) {
    this.history = history;
    this.prior = prior;
    this.ridge = ridge;
  }

  /**
   * The probit that fits the last six ended seasons best; the prior where there is none.
   *
   * @param prior what is believed beforehand
   * @param ridge how strongly, about as many games, above 0
   */
  public static OrderedProbit fit(MarginHistory history, OrderedProbit prior, double ridge) {
    return new OrderedProbitFit(history, prior, ridge).fit();
  }

  private OrderedProbit fit() {
    if (history.ended() == 0) {
      return prior;
    }
    int from = history.firstOf(SEASONS);
    OrderedProbit at = prior;
    double height = height(at, from);
    for (int step = 0; step < STEPS; step++) {
      collect(at, from);
      solve();
      if (at.slope() + gradient[2] < 0) {
        collect(at, from);
        pin(-at.slope());
        solve();
      }
      OrderedProbit next = at;
      double reached = Double.NEGATIVE_INFINITY;
      double part = 1;
      for (int halving = 0; halving < HALVINGS && !(reached >= height); halving++) {
        double low = at.low() + part * gradient[0];
        double high = at.high() + part * gradient[1];
        double slope = Math.max(0, at.slope() + part * gradient[2]);
        if (low < high) {
          next = new OrderedProbit(low, high, slope);
          reached = height(next, from);
        }
        part /= 2;
      }
      if (!(reached >= height)) {
        return at;
      }
      double moved =
          Math.abs(next.low() - at.low())
              + Math.abs(next.high() - at.high())
              + POINTS * Math.abs(next.slope() - at.slope());
      at = next;
      height = reached;
      if (moved < PRECISION) {
        return at;
      }
    }
    return at;
  }

  private double height(OrderedProbit at, int from) {
    double sum = StrictMath.log(Normal.between(at.low(), at.high()));
    for (int game = from; game < history.ended(); game++) {
      double shift = at.slope() * history.margin(game);
      double chance =
          switch (history.outcome(game)) {
            case HOME -> Normal.upTo(shift - at.high());
            case MIDDLE -> Normal.between(at.low() - shift, at.high() - shift);
            case AWAY -> Normal.upTo(at.low() - shift);
          };
      sum += StrictMath.log(chance);
    }
    double low = at.low() - prior.low();
    double high = at.high() - prior.high();
    double slope = POINTS * (at.slope() - prior.slope());
    return sum - ridge / 2 * (low * low + high * high + slope * slope);
  }

  private void collect(OrderedProbit at, int from) {
    for (int i = 0; i < 3; i++) {
      gradient[i] = 0;
      for (int j = 0; j < 3; j++) {
        curvature[i][j] = 0;
      }
    }
    // A close game of even sides is always among them: without any, the cuts would meet.
    learn(at, 0, Outcome.MIDDLE);
    for (int game = from; game < history.ended(); game++) {
      learn(at, history.margin(game), history.outcome(game));
    }
    double perPoint = ridge * POINTS * POINTS;
    gradient[0] -= ridge * (at.low() - prior.low());
    gradient[1] -= ridge * (at.high() - prior.high());
    gradient[2] -= perPoint * (at.slope() - prior.slope());
    curvature[0][0] += ridge;
    curvature[1][1] += ridge;
    curvature[2][2] += perPoint;
  }

  private void learn(OrderedProbit at, double margin, Outcome outcome) {
    double low = at.low() - at.slope() * margin;
    double high = at.high() - at.slope() * margin;
    switch (outcome) {
      case AWAY -> {
        double hazard = Normal.density(low) / Normal.upTo(low);
        add(margin, hazard, 0, hazard * (low + hazard), 0, 0);
      }
      case HOME -> {
        double hazard = Normal.density(high) / Normal.upTo(-high);
        add(margin, 0, -hazard, 0, hazard * (hazard - high), 0);
      }
      case MIDDLE -> {
        double chance = Normal.between(low, high);
        double below = Normal.density(low) / chance;
        double above = Normal.density(high) / chance;
        add(margin, -below, above, below * (below - low), above * (above + high), -below * above);
      }
    }
  }

  /** Adds slopes and curvatures (downwards) of a game by its low and its high cut. */
  private void add(
      double margin, double low, double high, double lowLow, double highHigh, double lowHigh) {
    gradient[0] += low;
    gradient[1] += high;
    gradient[2] -= margin * (low + high);
    curvature[0][0] += lowLow;
    curvature[1][0] += lowHigh;
    curvature[1][1] += highHigh;
    curvature[2][0] -= margin * (lowLow + lowHigh);
    curvature[2][1] -= margin * (highHigh + lowHigh);
    curvature[2][2] += margin * margin * (lowLow + 2 * lowHigh + highHigh);
  }

  /** The slope goes so far, and both cuts as far as suits that. */
  private void pin(double slope) {
    gradient[0] -= curvature[2][0] * slope;
    gradient[1] -= curvature[2][1] * slope;
    gradient[2] = slope;
    curvature[2][0] = 0;
    curvature[2][1] = 0;
    curvature[2][2] = 1;
  }

  /** Replaces the gradient by Newton's step; the curvature is positive definite by the ridge. */
  private void solve() {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        curvature[j][i] = curvature[i][j];
      }
    }
    for (int pivot = 0; pivot < 3; pivot++) {
      for (int row = pivot + 1; row < 3; row++) {
        double factor = curvature[row][pivot] / curvature[pivot][pivot];
        for (int column = pivot; column < 3; column++) {
          curvature[row][column] -= factor * curvature[pivot][column];
        }
        gradient[row] -= factor * gradient[pivot];
      }
    }
    for (int row = 2; row >= 0; row--) {
      for (int column = row + 1; column < 3; column++) {
        gradient[row] -= curvature[row][column] * gradient[column];
      }
      gradient[row] /= curvature[row][row];
    }
  }
}
