package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueStrengths;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.OffsetFit;
import kr.proto14.engine.soccer.OffsetFit.Ground;
import kr.proto14.engine.soccer.OffsetFit.Match;
import kr.proto14.engine.soccer.OutcomeGrid;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * How leagues compare, as it was known before a day: an offset for each league, and for each club
 * of which no league is known, fitted to cup matches by one component's view of their sides.
 */
final class CrossLeague {
  /** Goals of an average side of unknown league on neutral ground, as a log. */
  private static final double LEVEL = StrictMath.log(1.35);

  private final Domestic domestic;
  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private final Map<String, Integer> linked = new LinkedHashMap<>();
  private final OffsetFit fit;

  CrossLeague(
      Domestic domestic,
      Clubs clubs,
      LeagueLog cups,
      LeagueStrengths cupMatches,
      LocalDate today,
      CrossTuning tuning) {
    this.domestic = domestic;
    int end = cups.before(today).size();
    int start = cups.before(today.minusDays(tuning.longest())).size();
    List<Match> matches = new ArrayList<>();
    for (int i = start; i < end; i++) {
      SoccerRow row = cups.rows().get(i);
      Optional<Side> home = side(clubs.before(row.home(), row.date()), row.home(), row.date());
      Optional<Side> away = side(clubs.before(row.away(), row.date()), row.away(), row.date());
      if (home.isPresent() && away.isPresent()) {
        long age = today.toEpochDay() - row.date().toEpochDay();
        double weight = StrictMath.exp(-tuning.decay() * age);
        matches.add(match(home.get(), away.get(), weight, cupMatches.measured(i)));
      }
    }
    fit = new OffsetFit(groups.size(), tuning.beliefs());
    groups.forEach(
        (key, group) -> {
          if (key.startsWith(Side.CLUB)) {
            fit.believe(group, tuning.cupClub());
          }
        });
    fit.fit(matches);
  }

  /**
   * A club with what is known of it.
   *
   * @param group what its offset belongs to
   * @param level log of the goals of an average side of its league on neutral ground
   * @param form its strengths within its league
   */
  record Side(String group, Optional<Double> level, Form form) {
    private static final String CLUB = "club ";
    private static final String LEAGUE = "league ";

    boolean ofLeague() {
      return group.startsWith(LEAGUE);
    }

    static Side of(String league, LeagueStrengths.AsOf known, Form form) {
      return new Side(LEAGUE + league, Optional.of(known.level() + known.edge() / 2), form);
    }

    static Side alone(String club) {
      return new Side(CLUB + club, Optional.empty(), new Form(0, 0));
    }
  }

  private Optional<Side> side(Clubs.Place place, String club, LocalDate date) {
    return switch (place) {
      case Clubs.Place.In in ->
          domestic
              .beforeMonthsOf(in.league(), date)
              .flatMap(known -> known.form(club).map(form -> Side.of(in.league(), known, form)));
      case Clubs.Place.Unknown _ -> Optional.of(Side.alone(club));
      case Clubs.Place.Ambiguous _ -> Optional.empty();
    };
  }

  private Match match(Side home, Side away, double weight, Sides shown) {
    int first = group(home.group());
    int second = group(away.group());
    if (first != second) {
      linked.merge(home.group(), 1, Integer::sum);
      linked.merge(away.group(), 1, Integer::sum);
    }
    return new Match(
        first,
        second,
        false,
        base(home, away),
        home.form().attack() - away.form().defence(),
        away.form().attack() - home.form().defence(),
        weight,
        shown.home(),
        shown.away());
  }

  private int group(String key) {
    int next = groups.size();
    return groups.computeIfAbsent(key, _ -> next);
  }

  private static double base(Side home, Side away) {
    double own = home.level().or(away::level).orElse(LEVEL);
    double other = away.level().or(home::level).orElse(LEVEL);
    return (own + other) / 2;
  }

  /** How many cup matches say how a side's group compares with others. */
  int linked(Side side) {
    return linked.getOrDefault(side.group(), 0);
  }

  /**
   * The chances of a match of two sides whose groups are both linked.
   *
   * @param rho the correction of low scores
   */
  Probabilities chances(Side home, Side away, boolean neutral, double rho) {
    int first = group(home.group());
    int second = group(away.group());
    double base = base(home, away);
    double own = home.form().attack() - away.form().defence();
    double other = away.form().attack() - home.form().defence();
    Ground ground = neutral ? Ground.NEUTRAL : Ground.HOME;
    Ground opposite = neutral ? Ground.NEUTRAL : Ground.AWAY;
    return OutcomeGrid.chances(
        fit.mean(base, ground, own, first, second),
        fit.mean(base, opposite, other, second, first),
        rho);
  }

  /** By how much a league's sides are stronger than their forms say, as a log. */
  Optional<Double> offset(String league) {
    Integer group = groups.get(Side.LEAGUE + league);
    return group == null ? Optional.empty() : Optional.of(fit.offset(group));
  }
}
