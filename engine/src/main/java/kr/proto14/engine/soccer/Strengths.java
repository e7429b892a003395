package kr.proto14.engine.soccer;

/** Where a fit stands: the logs of everything that multiplies a side's expected goals. */
final class Strengths {
  final double[] attack;
  final double[] defence;
  double level;
  double edge = PoissonFit.EDGE;

  Strengths(int teams) {
    attack = new double[teams];
    defence = new double[teams];
    level = StrictMath.log(1.25);
  }

  double home(int home, int away) {
    return StrictMath.exp(level + edge + attack[home] - defence[away]);
  }

  double away(int home, int away) {
    return StrictMath.exp(level + attack[away] - defence[home]);
  }
}
