package kr.proto14.engine.soccer;

import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** The expected goals that {@link OutcomeGrid} would need to give the chances of a match. */
final class ImpliedGoals {
  private static final int STEPS = 40;
  private static final double PRECISION = 1e-9;
  private static final double NUDGE = 1e-5;
  private static final double LONGEST = .5;

  /** Chances beyond are those of misprints, and have no goals of their own. */
  private static final double LEAST_CHANCE = 1e-3;

  private ImpliedGoals() {}

  /** Newton's method on the logs of both means, from an even match of 2.6 goals. */
  static Sides of(Probabilities chances, double rho) {
    double favour = log(chances.home()) - log(chances.away());
    double draw = log(chances.middle());
    double x = StrictMath.log(1.3) + favour / 6;
    double y = StrictMath.log(1.3) - favour / 6;
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
      x = Math.clamp(x, -3.5, 2);
      y = Math.clamp(y, -3.5, 2);
      if (Math.abs(stepX) + Math.abs(stepY) < PRECISION) {
        break;
      }
    }
    return new Sides(StrictMath.exp(x), StrictMath.exp(y));
  }

  private static Probabilities at(double x, double y, double rho) {
    return OutcomeGrid.chances(StrictMath.exp(x), StrictMath.exp(y), rho);
  }

  private static double log(double chance) {
    return StrictMath.log(Math.max(chance, LEAST_CHANCE));
  }
}
