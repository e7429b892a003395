package kr.proto14.engine.soccer;

import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** The expected goals that {@link OutcomeGrid} would need to give the chances of a match. */
final class ImpliedGoals {
  private static final int STEPS = 40;
  private static final double PRECISION = 1e-9;
  private static final double NUDGE = 1e-5;
  private static final double LONGEST = .5;

  /** Half the log of the product of both means where the chance of a draw is not to be believed. */
  private static final double USUAL = StrictMath.log(1.3);

  /** Means whose chances are off by more, as logs, are no answer. */
  private static final double CLOSE = .5;

  private static final double LEAST_LOG = -3.5;
  private static final double MOST_LOG = 2;

  /** Chances beyond are those of misprints, and have no goals of their own. */
  private static final double LEAST_CHANCE = 1e-3;

  private ImpliedGoals() {}

  /**
   * Newton's method on the logs of both means, from an even match of 2.6 goals. Some chances no
   * means give, as those of hardly a draw between equals; then only who is favoured is believed.
   */
  static Sides of(Probabilities chances, double rho) {
    double favour = log(chances.home()) - log(chances.away());
    double draw = log(chances.middle());
    double x = USUAL + favour / 6;
    double y = USUAL - favour / 6;
    for (int step = 0; step < STEPS; step++) {
      Probabilities here = at(x, y, rho);
      double offFavour = log(here.home()) - log(here.away()) - favour;
      double offDraw = log(here.middle()) - draw;
      Probabilities right = at(x + NUDGE, y, rho);
      Probabilities up = at(x, y + NUDGE, rho);
      double favourX = (log(right.home()) - log(right.away()) - favour - offFavour) / NUDGE;
      double favourY = (log(up.home()) - log(up.away()) - favour - offFavour) / NUDGE;
      double drawX = (log(right.middle()) - draw - offDraw) / NUDGE;
      double drawY = (log(up.middle()) - draw - offDraw) / NUDGE;
      double determinant = favourX * drawY - favourY * drawX;
      if (!(Math.abs(determinant) > 1e-9)) {
        break;
      }
      double stepX = (offFavour * drawY - favourY * offDraw) / determinant;
      double stepY = (favourX * offDraw - offFavour * drawX) / determinant;
      x -= Math.clamp(stepX, -LONGEST, LONGEST);
      y -= Math.clamp(stepY, -LONGEST, LONGEST);
      x = Math.clamp(x, LEAST_LOG, MOST_LOG);
      y = Math.clamp(y, LEAST_LOG, MOST_LOG);
      if (Math.abs(stepX) + Math.abs(stepY) < PRECISION) {
        break;
      }
    }
    Probabilities here = at(x, y, rho);
    boolean close =
        Math.abs(log(here.home()) - log(here.away()) - favour) < CLOSE
            && Math.abs(log(here.middle()) - draw) < CLOSE;
    return close ? new Sides(StrictMath.exp(x), StrictMath.exp(y)) : favoured(favour, rho);
  }

  /** Bisection on the difference of both logs. */
  private static Sides favoured(double favour, double rho) {
    double low = 2 * USUAL - MOST_LOG;
    double high = MOST_LOG;
    for (int step = 0; step < STEPS; step++) {
      double x = (low + high) / 2;
      Probabilities here = at(x, 2 * USUAL - x, rho);
      if (log(here.home()) - log(here.away()) < favour) {
        low = x;
      } else {
        high = x;
      }
    }
    return new Sides(StrictMath.exp(low), StrictMath.exp(2 * USUAL - low));
  }

  private static Probabilities at(double x, double y, double rho) {
    return OutcomeGrid.chances(StrictMath.exp(x), StrictMath.exp(y), rho);
  }

  private static double log(double chance) {
    return StrictMath.log(Math.max(chance, LEAST_CHANCE));
  }
}
