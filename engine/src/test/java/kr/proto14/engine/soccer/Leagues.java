package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** Made-up leagues, the same for the same seed. */
final class Leagues {
  static final LocalDate START = LocalDate.of(2015, 8, 1);

  private static final int DAYS_OF_A_SEASON = 270;

  private Leagues() {}

  /** What a made-up league's goals come from. */
  static final class Planted {
    private final double[] attack;
    private final double[] defence;
    private final double level;
    private final double edge;

    Planted(double[] attack, double[] defence, double level, double edge) {
      this.attack = attack.clone();
      this.defence = defence.clone();
      this.level = level;
      this.edge = edge;
    }

    double[] attack() {
      return attack.clone();
    }

    double[] defence() {
      return defence.clone();
    }

    double level() {
      return level;
    }

    double edge() {
      return edge;
    }

    double home(int home, int away) {
      return StrictMath.exp(level + edge + attack[home] - defence[away]);
    }

    double away(int home, int away) {
      return StrictMath.exp(level + attack[away] - defence[home]);
    }
  }

  /** Strengths around zero, as wide apart as those of a real league. */
  static Planted planted(long seed, int teams) {
    Random random = new Random(seed);
    return new Planted(centred(random, teams), centred(random, teams), StrictMath.log(1.2), .25);
  }

  private static double[] centred(Random random, int teams) {
    double[] values = new double[teams];
    double sum = 0;
    for (int team = 0; team < teams; team++) {
      values[team] = .3 * random.nextGaussian();
      sum += values[team];
    }
    for (int team = 0; team < teams; team++) {
      values[team] -= sum / teams;
    }
    return values;
  }

  /** Seasons of all pairs at both grounds, several matches a day, shots and odds with some. */
  static List<SoccerRow> seasons(long seed, int teams, int seasons) {
    return seasons(planted(seed, teams), new Random(seed), seasons, 0);
  }

  static List<SoccerRow> seasons(Planted planted, Random random, int seasons, double rho) {
    int teams = planted.attack().length;
    int daysBetween = Math.max(1, DAYS_OF_A_SEASON / (2 * teams - 2));
    List<SoccerRow> rows = new ArrayList<>();
    for (int season = 0; season < seasons; season++) {
      LocalDate day = START.plusYears(season);
      for (int[] pair : pairs(random, teams)) {
        rows.add(played(planted, random, day, 2015 + season, pair, rho));
        if (random.nextInt(Math.max(2, teams / 2)) == 0) {
          day = day.plusDays(daysBetween);
        }
      }
    }
    return rows;
  }

  private static List<int[]> pairs(Random random, int teams) {
    List<int[]> pairs = new ArrayList<>();
    for (int home = 0; home < teams; home++) {
      for (int away = 0; away < teams; away++) {
        if (home != away) {
          pairs.add(new int[] {home, away});
        }
      }
    }
    Collections.shuffle(pairs, random);
    return pairs;
  }

  private static SoccerRow played(
      Planted planted, Random random, LocalDate day, int season, int[] pair, double rho) {
    double home = planted.home(pair[0], pair[1]);
    double away = planted.away(pair[0], pair[1]);
    Sides goals = score(random, home, away, rho);
    boolean counted = random.nextInt(4) > 0;
    Sides targets = new Sides(poisson(random, 3 * home), poisson(random, 3 * away));
    Sides shots = new Sides(targets.home() + poisson(random, 7), targets.away() + 6);
    return new SoccerRow(
        day,
        season,
        name(pair[0]),
        name(pair[1]),
        goals,
        counted ? Optional.of(targets) : Optional.empty(),
        counted && random.nextBoolean() ? Optional.of(shots) : Optional.empty(),
        random.nextInt(5) == 0 ? Optional.of(new Sides(home, away)) : Optional.empty(),
        random.nextInt(4) > 0
            ? Optional.of(OutcomeGrid.chances(home, away, -.06))
            : Optional.empty());
  }

  /** A score of two Poisson numbers with the correction of low scores, by rejection. */
  private static Sides score(Random random, double home, double away, double rho) {
    double most = 1 + Math.abs(rho) * Math.max(1, Math.max(home * away, Math.max(home, away)));
    while (true) {
      int own = poisson(random, home);
      int other = poisson(random, away);
      if (random.nextDouble() * most < correction(own, other, home, away, rho)) {
        return new Sides(own, other);
      }
    }
  }

  /** Dixon and Coles 1997, equation 4.2, written out. */
  static double correction(double own, double other, double home, double away, double rho) {
    if (own == 0 && other == 0) {
      return 1 - home * away * rho;
    }
    if (own == 0 && other == 1) {
      return 1 + home * rho;
    }
    if (own == 1 && other == 0) {
      return 1 + away * rho;
    }
    return own == 1 && other == 1 ? 1 - rho : 1;
  }

  static int poisson(Random random, double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  static String name(int team) {
    return "Team " + team;
  }

  /** A match of which only the score is known. */
  static SoccerRow row(LocalDate day, int season, String home, String away, int own, int other) {
    return row(day, season, home, away, new Sides(own, other), Optional.empty());
  }

  static SoccerRow row(
      LocalDate day,
      int season,
      String home,
      String away,
      Sides goals,
      Optional<Probabilities> market) {
    return new SoccerRow(
        day,
        season,
        home,
        away,
        goals,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        market);
  }
}
