package kr.proto14.engine.soccer;

import java.util.Arrays;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.PoissonFit.Correction;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * One component's view of one league, moved forward from day to day; each fit starts where the last
 * one ended. Not for several threads.
 */
final class Rating {
  /** Fewer matches tell nothing of a league. */
  private static final int LEAST_MATCHES = 20;

  /** Days without a match after which nothing is left of what a league was. */
  private static final int LONGEST_BREAK = 1000;

  private static final double PRECISION = 1e-7;

  /** The home edge is pulled to what is usual by this many matches' worth. */
  private static final double EDGE_RIDGE = 50;

  private final LeagueLog log;
  private final Component component;
  private final Fading fading;
  private final Measure measure;
  private final Strengths all;
  private final Strengths start;
  private final Sample sample = new Sample();
  private final int[] place;
  private final int[] ofPlace;
  private final boolean[] settled;
  private int teams;
  private int first;
  private int fitted;
  private int day = Integer.MIN_VALUE;

  Rating(LeagueLog log, Component component) {
    this(log, component, new Fading(component), Measure.of(log.rows(), component));
  }

  Rating(LeagueLog log, Component component, Fading fading, Measure measure) {
    this.log = log;
    this.component = component;
    this.fading = fading;
    this.measure = measure;
    this.all = new Strengths(log.teams());
    this.start = new Strengths(log.teams());
    this.place = new int[log.teams()];
    this.ofPlace = new int[log.teams()];
    this.settled = new boolean[log.teams()];
  }

  /**
   * Fits to what was known before a day. All fits of one day begin where the last one of an earlier
   * day ended, so that none is moved by another one's season.
   *
   * @param today as an epoch day, not before that of the last fit
   * @param season of that day
   */
  void fit(Past past, int today, int season) {
    if (today < day) {
      throw new IllegalArgumentException("days are fitted in their order: " + today);
    }
    if (today > day) {
      start.set(all);
      day = today;
    } else {
      all.set(start);
    }
    while (first < past.size() && isOutOfSight(today - log.day[first], past.size() - first)) {
      first++;
    }
    fitted = past.size() - first;
    if (fitted >= LEAST_MATCHES) {
      gather(past, today, season, 0);
      if (sample.size < LEAST_MATCHES) {
        // After a long summer the last matches, however faded, are better than nothing.
        gather(past, today, season, Fading.LEAST);
      }
      solve();
    }
  }

  /** The last few stay in sight, or a league would be unknown after a break of many months. */
  private boolean isOutOfSight(int age, int matches) {
    return age >= fading.longest() && (matches > LEAST_MATCHES || age >= LONGEST_BREAK);
  }

  private void gather(Past past, int today, int season, double leastWeight) {
    Arrays.fill(place, -1);
    Arrays.fill(settled, false);
    sample.begin(past.size() - first);
    teams = 0;
    for (int i = first; i < past.size(); i++) {
      int home = log.home[i];
      int away = log.away[i];
      if (log.season[i] == season - 1) {
        settled[home] = true;
        settled[away] = true;
      }
      double weight = Math.max(leastWeight, fading.of(today - log.day[i], season - log.season[i]));
      if (weight > 0) {
        sample.add(placed(home), placed(away), weight, measure.home[i], measure.away[i]);
      }
    }
  }

  private int placed(int team) {
    if (place[team] < 0) {
      ofPlace[teams] = team;
      place[team] = teams++;
    }
    return place[team];
  }

  private void solve() {
    Strengths strengths = new Strengths(teams);
    double[] prior = new double[teams];
    for (int at = 0; at < teams; at++) {
      strengths.attack[at] = all.attack[ofPlace[at]];
      strengths.defence[at] = all.defence[ofPlace[at]];
      prior[at] = settled[ofPlace[at]] ? 0 : -component.newcomer();
    }
    strengths.level = all.level;
    strengths.edge = all.edge;
    int ignored =
        new PoissonFit(teams, PRECISION, EDGE_RIDGE)
            .fit(sample, strengths, prior, component.ridge(), Correction.NONE);
    Arrays.fill(all.attack, -component.newcomer());
    Arrays.fill(all.defence, -component.newcomer());
    for (int at = 0; at < teams; at++) {
      all.attack[ofPlace[at]] = strengths.attack[at];
      all.defence[ofPlace[at]] = strengths.defence[at];
    }
    all.level = strengths.level;
    all.edge = strengths.edge;
  }

  /** Whether the last fit had enough matches. */
  boolean known() {
    return fitted >= LEAST_MATCHES;
  }

  /** Whether the last fit had a match of this team. */
  boolean seen(int team) {
    return team >= 0 && known() && place[team] >= 0;
  }

  /** What is believed of a team that the last fit had no match of. */
  Form newcomer() {
    return new Form(-component.newcomer(), -component.newcomer());
  }

  /** Where the last fit ended. */
  Strengths strengths() {
    return all;
  }

  /** Expected goals of a match by the last fit; empty where the league is unknown. */
  Optional<Sides> expected(int home, int away) {
    return fitted < LEAST_MATCHES
        ? Optional.empty()
        : Optional.of(new Sides(all.home(home, away), all.away(home, away)));
  }

  /** The chances of a match by the last fit. */
  Optional<Probabilities> chances(int home, int away) {
    return expected(home, away)
        .map(goals -> OutcomeGrid.chances(goals.home(), goals.away(), component.rho()));
  }
}
