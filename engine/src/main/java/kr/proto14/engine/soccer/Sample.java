package kr.proto14.engine.soccer;

/** The matches that a fit sees, with their weights, in columns that are used again. */
final class Sample {
  int size;
  int[] home = new int[0];
  int[] away = new int[0];
  double[] weight = new double[0];
  double[] homeGoals = new double[0];
  double[] awayGoals = new double[0];

  /** Empties it and makes room. */
  void begin(int most) {
    size = 0;
    if (home.length < most) {
      int room = most + most / 4 + 16;
      home = new int[room];
      away = new int[room];
      weight = new double[room];
      homeGoals = new double[room];
      awayGoals = new double[room];
    }
  }

  void add(int homeTeam, int awayTeam, double weighs, double homeScore, double awayScore) {
    home[size] = homeTeam;
    away[size] = awayTeam;
    weight[size] = weighs;
    homeGoals[size] = homeScore;
    awayGoals[size] = awayScore;
    size++;
  }
}
