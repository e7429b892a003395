package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueStrengths;
import kr.proto14.engine.soccer.OffsetFit;
import kr.proto14.engine.soccer.OffsetFit.Match;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.CrossView.Side;

/**
 * How leagues compare, as it was known before a day: an offset for each league, and for each club
 * of which no league is known, fitted to cup matches by one component's view of their sides.
 */
final class CrossLeague {
  private final Domestic domestic;
  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private final Map<String, Integer> linked = new LinkedHashMap<>();
  private final Set<String> alone = new HashSet<>();
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
          if (alone.contains(key)) {
            fit.believe(group, tuning.cupClub());
          }
        });
    fit.fit(matches);
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
    int first = group(home);
    int second = group(away);
    if (first != second) {
      linked.merge(home.group(), 1, Integer::sum);
      linked.merge(away.group(), 1, Integer::sum);
    }
    return new Match(
        first,
        second,
        false,
        CrossView.base(home, away),
        home.form().attack() - away.form().defence(),
        away.form().attack() - home.form().defence(),
        weight,
        shown.home(),
        shown.away());
  }

  private int group(Side side) {
    int next = groups.size();
    if (side.isAlone()) {
      alone.add(side.group());
    }
    return groups.computeIfAbsent(side.group(), _ -> next);
  }

  /** What came of it. */
  CrossView view(SortedMap<String, String> places) {
    double[] offsets = new double[groups.size()];
    Arrays.setAll(offsets, fit::offset);
    return new CrossView(
        fit.level(), fit.edge(), fit.slope(), CrossView.groups(groups, linked, offsets), places);
  }
}
