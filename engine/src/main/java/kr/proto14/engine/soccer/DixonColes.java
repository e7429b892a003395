package kr.proto14.engine.soccer;

import java.util.List;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.PoissonFit.Correction;

/**
 * The model of Dixon and Coles as it is published: strengths and the correction of low scores by
 * maximum likelihood, matches fading at one rate, no prior. It is here to be compared with; the
 * forecasts come from {@link SoccerModel}.
 *
 * <p>Source: Dixon and Coles 1997, Applied Statistics 46(2), 265-280.
 */
public final class DixonColes {
  private static final double PRECISION = 1e-8;

  /** Only enough to make attacks, defences and the home edge definite. */
  private static final double RIDGE = 1e-5;

  private static final double WIDEST = .3;

  private final LeagueLog log;
  private final Sample sample;
  private final Strengths strengths;
  private double rho;

  private DixonColes(LeagueLog log, Sample sample, Strengths strengths) {
    this.log = log;
    this.sample = sample;
    this.strengths = strengths;
  }

  /**
   * Fits it to matches.
   *
   * @param rows of one league; the last day weighs 1
   * @param decay by which a match fades, per day, 0-1
   */
  public static DixonColes fit(List<SoccerRow> rows, double decay) {
    LeagueLog log = new LeagueLog(rows);
    return fit(log, decay, new Strengths(log.teams()));
  }

  /** The same, beginning where this one ended. */
  public DixonColes again(double decay) {
    Strengths start = new Strengths(log.teams());
    start.set(strengths);
    DixonColes next = sampled(log, decay, start);
    next.rho = rho;
    next.solve();
    return next;
  }

  private static DixonColes fit(LeagueLog log, double decay, Strengths start) {
    DixonColes model = sampled(log, decay, start);
    model.solve();
    return model;
  }

  private static DixonColes sampled(LeagueLog log, double decay, Strengths start) {
    if (!(decay >= 0 && decay <= 1)) {
      throw new IllegalArgumentException("no rate of fading: " + decay);
    }
    Sample sample = new Sample();
    int size = log.day.length;
    sample.begin(size);
    for (int i = 0; i < size; i++) {
      SoccerRow row = log.rows().get(i);
      double weight = StrictMath.exp(-decay * (log.day[size - 1] - log.day[i]));
      sample.add(log.home[i], log.away[i], weight, row.goals().home(), row.goals().away());
    }
    return new DixonColes(log, sample, start);
  }

  private void solve() {
    int teams = log.teams();
    Correction lowScores = (at, fit) -> correct(at, fit);
    int ignored =
        new PoissonFit(teams, PRECISION, RIDGE)
            .fit(sample, strengths, new double[teams], RIDGE, lowScores);
  }

  private double correct(Strengths at, PoissonFit fit) {
    double slope = 0;
    double bend = 0;
    for (int i = 0; i < sample.size; i++) {
      double own = sample.homeGoals[i];
      double other = sample.awayGoals[i];
      if (own > 1 || other > 1) {
        continue;
      }
      double weight = sample.weight[i];
      double home = at.home(sample.home[i], sample.away[i]);
      double away = at.away(sample.home[i], sample.away[i]);
      double factor = factor(own, other, home, away);
      double byRho = slopeAtZero(own, other, home, away) / factor;
      slope += weight * byRho;
      bend += weight * byRho * byRho;
      double share = weight * (factor - 1) / factor;
      fit.nudge(sample.home[i], sample.away[i], own == 0 ? -share : 0, other == 0 ? -share : 0);
    }
    double before = rho;
    rho = Math.clamp(rho + (bend > 0 ? slope / bend : 0), -WIDEST, WIDEST);
    return Math.abs(rho - before);
  }

  private double factor(double own, double other, double home, double away) {
    return Math.max(1e-6, 1 + rho * slopeAtZero(own, other, home, away));
  }

  private static double slopeAtZero(double own, double other, double home, double away) {
    if (own == 0) {
      return other == 0 ? -home * away : home;
    }
    return other == 0 ? away : -1;
  }

  /** The correction of low scores. */
  public double rho() {
    return rho;
  }

  /** Where the fit ended; to move it is to move the model. */
  Strengths strengths() {
    return strengths;
  }

  /** The same strengths with another correction. */
  DixonColes withRho(double other) {
    DixonColes changed = new DixonColes(log, sample, strengths);
    changed.rho = other;
    return changed;
  }

  /** The weighted log likelihood, the factorials of the goals included. */
  public double logLikelihood() {
    double sum = 0;
    for (int i = 0; i < sample.size; i++) {
      double own = sample.homeGoals[i];
      double other = sample.awayGoals[i];
      double home = strengths.home(sample.home[i], sample.away[i]);
      double away = strengths.away(sample.home[i], sample.away[i]);
      double log = poisson(own, home) + poisson(other, away);
      if (own <= 1 && other <= 1) {
        log += StrictMath.log(factor(own, other, home, away));
      }
      sum += sample.weight[i] * log;
    }
    return sum;
  }

  private static double poisson(double goals, double mean) {
    double log = goals * StrictMath.log(mean) - mean;
    for (int i = 2; i <= goals; i++) {
      log -= StrictMath.log(i);
    }
    return log;
  }

  /**
   * The chances of a match.
   *
   * @throws IllegalArgumentException for a team it has not seen
   */
  public Probabilities chances(String home, String away) {
    int first = log.team(home);
    int second = log.team(away);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("not seen: " + home + " or " + away);
    }
    return OutcomeGrid.chances(strengths.home(first, second), strengths.away(first, second), rho);
  }
}
