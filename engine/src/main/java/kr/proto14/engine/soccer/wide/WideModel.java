package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueStrengths;
import kr.proto14.engine.soccer.SoccerModel;

/**
 * Everything that is known of leagues, cups between them and national teams, read as of any day.
 *
 * <p>What it has fitted it keeps for the next question; every answer is the same bits whatever was
 * asked before. Not for several threads.
 */
public final class WideModel {
  private final Clubs clubs;
  private final LeagueLog cups;
  private final NationLog nations;
  private final SortedMap<String, LeagueLog> leagues;
  private final List<Domestic> components;
  private final Domestic comparing;
  private final LeagueStrengths cupMatches;
  private final CrossTuning tuning;

  /**
   * A model of these logs.
   *
   * @param model whose components are pooled
   * @param leagues by key: the country, a slash, the league within it ({@code England/1})
   * @param cups matches between clubs of different leagues (Champions League), one log for all
   * @param nations of national teams
   */
  public WideModel(
      SoccerModel model, Map<String, LeagueLog> leagues, LeagueLog cups, NationLog nations) {
    this(model, leagues, cups, nations, CrossTuning.chosen());
  }

  WideModel(
      SoccerModel model,
      Map<String, LeagueLog> leagues,
      LeagueLog cups,
      NationLog nations,
      CrossTuning tuning) {
    this.leagues = Collections.unmodifiableSortedMap(new TreeMap<>(leagues));
    this.cups = requireNonNull(cups, "cups");
    this.nations = requireNonNull(nations, "nations");
    this.clubs = new Clubs(this.leagues);
    this.components =
        model.components().stream().map(each -> new Domestic(this.leagues, each)).toList();
    // Leagues are compared by years of cup matches, so by the component that fits them soonest.
    this.comparing =
        Collections.max(components, Comparator.comparingDouble(each -> each.component().decay()));
    this.cupMatches = new LeagueStrengths(cups, comparing.component());
    this.tuning = tuning;
  }

  /**
   * What was known before a day began.
   *
   * @param today the day; matches of it and later ones are not read
   */
  public WideView before(LocalDate today) {
    return new WideView(this, today);
  }

  boolean has(String league) {
    return leagues.containsKey(league);
  }

  Clubs clubs() {
    return clubs;
  }

  NationLog nations() {
    return nations;
  }

  List<Domestic> components() {
    return components;
  }

  /** How the leagues compared before a day began, by the cup matches of the years before it. */
  public CrossView compared(LocalDate today) {
    return new CrossLeague(comparing, clubs, cups, cupMatches, today, tuning)
        .view(clubs.places(today));
  }
}
