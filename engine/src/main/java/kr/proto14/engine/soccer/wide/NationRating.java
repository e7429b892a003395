package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.OffsetFit;
import kr.proto14.engine.soccer.OffsetFit.Beliefs;
import kr.proto14.engine.soccer.OffsetFit.Match;
import kr.proto14.engine.soccer.wide.NationView.Rated;

/** Strengths of national teams as they were known before a day. */
public final class NationRating {
  /** Fewer matches that count make a team little known. */
  static final int LEAST_MATCHES = 8;

  /** Below this a match is left out. */
  private static final double LEAST_WEIGHT = .02;

  private static final double BASE = StrictMath.log(1.25);
  private static final double EDGE = .40;
  private static final double EDGE_PULL = 50;

  private final NationLog log;
  private final NationTuning tuning;
  private final OffsetFit fit;
  private final int[] place;
  private final int[] matches;
  private final NationView view;

  private NationRating(NationLog log, NationTuning tuning, LocalDate date) {
    this.log = log;
    this.tuning = tuning;
    int today = (int) date.toEpochDay();
    int longest = (int) (-StrictMath.log(LEAST_WEIGHT) / tuning.decay());
    int end = log.before(date);
    int start = log.before(date.minusDays(longest));
    int size = 0;
    for (int i = 0; i < end; i++) {
      size = Math.max(size, Math.max(log.home[i], log.away[i]) + 1);
    }
    place = new int[size];
    matches = new int[size];
    Arrays.fill(place, -1);
    int teams = 0;
    List<Match> sample = new ArrayList<>(end - start);
    for (int i = start; i < end; i++) {
      int home = log.home[i];
      int away = log.away[i];
      place[home] = place[home] < 0 ? teams++ : place[home];
      place[away] = place[away] < 0 ? teams++ : place[away];
      matches[home]++;
      matches[away]++;
      sample.add(match(i, place[home], place[away], today));
    }
    fit = new OffsetFit(teams, new Beliefs(1, EDGE, EDGE_PULL, 1, tuning.pull()));
    fit.fit(sample);
    view = made();
  }

  /** Fits the matches before a day, from nothing. */
  public static NationRating before(NationLog log, LocalDate date, NationTuning tuning) {
    return new NationRating(log, tuning, date);
  }

  private Match match(int i, int home, int away, int today) {
    NationRow row = log.rows().get(i);
    double weight = StrictMath.exp(-tuning.decay() * (today - log.day[i]));
    if (row.tournament().equals("Friendly")) {
      weight *= tuning.friendly();
    }
    if (log.knockOut[i]) {
      weight *= tuning.knockOut();
    }
    double most = tuning.mostGoals();
    return new Match(
        home,
        away,
        row.neutral(),
        BASE,
        0,
        0,
        weight,
        Math.min(row.goals().home(), most),
        Math.min(row.goals().away(), most));
  }

  /** How many matches of a team count, 0 for an unknown one. */
  public int matches(String team) {
    int index = log.team(team);
    return index < 0 || index >= matches.length ? 0 : matches[index];
  }

  /** Whether a team had any match at all, however long ago. */
  public boolean everPlayed(String team) {
    int index = log.team(team);
    return index >= 0 && index < matches.length;
  }

  /** What came of it. */
  public NationView view() {
    return view;
  }

  private NationView made() {
    SortedMap<String, Rated> teams = new TreeMap<>();
    log.numbers()
        .forEach(
            (team, index) -> {
              if (index < matches.length) {
                double strength = matches[index] == 0 ? 0 : fit.offset(place[index]);
                teams.put(team, new Rated(strength, matches[index]));
              }
            });
    return new NationView(BASE + fit.level(), fit.edge(), tuning.rho(), teams);
  }

  /**
   * The chances of a match of two teams that are known.
   *
   * @throws IllegalArgumentException for a team without a match that counts
   */
  public Probabilities chances(String home, String away, boolean neutral) {
    return view.chances(home, away, neutral);
  }
}
