package kr.proto14.app.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.proto14.app.forecast.Outlook.Compared;
import kr.proto14.app.forecast.Outlook.Played;
import kr.proto14.app.forecast.Outlook.Standing;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.soccer.LeagueFit;
import kr.proto14.engine.soccer.LeagueView;
import kr.proto14.engine.soccer.SoccerRow;

/** Reads what the soccer models say of one match, and why. */
public final class OutlookReader {
  private static final int FORM = 6;

  private final Past past;

  /** A reader of the past as of its cut. */
  public OutlookReader(Past past) {
    this.past = past;
  }

  /** The leagues in which either side played, by their names. */
  public Set<LeagueKey> leagues(Pairing match) {
    Set<LeagueKey> leagues = new TreeSet<>(past.leagues(Sport.SOCCER, match.home()).keySet());
    leagues.addAll(past.leagues(Sport.SOCCER, match.away()).keySet());
    return leagues;
  }

  /**
   * The outlook.
   *
   * @param asked the league to take, empty for the one in which both played last
   */
  public Outlook of(Pairing match, Optional<LeagueKey> asked) {
    CommonLeague common =
        asked.<CommonLeague>map(CommonLeague.In::new).orElseGet(() -> CommonLeague.of(past, match));
    Map<String, Opinion> opinions = new LinkedHashMap<>();
    for (SoccerHistory model : SoccerHistory.models()) {
      opinions.put(
          model.name(),
          asked.isPresent() ? model.opinion(past, match, common) : model.opinion(past, match));
    }
    if (!(common instanceof CommonLeague.In(LeagueKey league))) {
      return new Outlook(
          match,
          past.day(),
          Optional.empty(),
          opinions,
          Optional.empty(),
          Optional.empty(),
          compared(match, opinions));
    }
    List<SoccerRow> rows = past.log(league).rows();
    List<SoccerRow> known = rows.stream().filter(row -> row.date().isBefore(past.day())).toList();
    Optional<LeagueView> view = view(league);
    return new Outlook(
        match,
        past.day(),
        Optional.of(league),
        opinions,
        view.map(by -> standing(by, known, match.home())),
        view.map(by -> standing(by, known, match.away())));
  }

  private Optional<Compared> compared(Pairing match, Map<String, Opinion> opinions) {
    SoccerHistory model = SoccerHistory.models().getFirst();
    return opinions.get(model.name()) instanceof Opinion.Estimate
        ? Optional.of(new WideHistory(past, model).compared(match))
        : Optional.empty();
  }

  private Optional<LeagueView> view(LeagueKey league) {
    return SoccerHistory.models().getFirst().fit(past, league)
            instanceof Fitted.Known(LeagueFit fit)
        ? Optional.of(fit.views().getFirst())
        : Optional.empty();
  }

  private Standing standing(LeagueView view, List<SoccerRow> known, String team) {
    LocalDate from = past.day().minusYears(1);
    Set<String> active = new TreeSet<>(Set.of(team));
    known.stream()
        .filter(row -> !row.date().isBefore(from))
        .forEach(row -> active.addAll(List.of(row.home(), row.away())));
    double own = view.of(team).sum();
    long better = active.stream().filter(other -> view.of(other).sum() > own).count();
    return new Standing(
        StrictMath.exp(view.of(team).attack()),
        StrictMath.exp(-view.of(team).defence()),
        (int) better + 1,
        active.size(),
        form(known, team));
  }

  private static List<Played> form(List<SoccerRow> known, String team) {
    List<Played> form = new ArrayList<>();
    for (SoccerRow row : known) {
      int home = (int) row.goals().home();
      int away = (int) row.goals().away();
      if (row.home().equals(team)) {
        form.add(new Played(row.date(), row.away(), true, home, away));
      } else if (row.away().equals(team)) {
        form.add(new Played(row.date(), row.home(), false, away, home));
      }
    }
    return form.stream().sorted(Comparator.comparing(Played::day).reversed()).limit(FORM).toList();
  }
}
