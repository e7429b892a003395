package kr.proto14.engine.soccer;

/** Where a fit stands: the logs of everything that multiplies a side's expected goals. */
final class Strengths {
  final double[] attack;
  final double[] defence;
  double level = PoissonFit.LEVEL;
  double edge = PoissonFit.EDGE;

  Strengths(int teams) {
    attack = new double[teams];
    defence = new double[teams];
  }

  /** Puts this where another one of the same teams stands. */
  void set(Strengths other) {
    System.arraycopy(other.attack, 0, attack, 0, attack.length);
    System.arraycopy(other.defence, 0, defence, 0, defence.length);
    level = other.level;
    edge = other.edge;
  }

  double home(int home, int away) {
    return StrictMath.exp(level + edge + attack[home] - defence[away]);
  }

  double away(int home, int away) {
    return StrictMath.exp(level + attack[away] - defence[home]);
  }
}
