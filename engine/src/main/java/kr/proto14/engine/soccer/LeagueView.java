package kr.proto14.engine.soccer;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;

/**
 * What one component made of a league on a day: all that its forecasts need, so that they can be
 * made again without the matches.
 *
 * @param component by its name
 * @param level log of the goals that an average side expects away from home
 * @param edge what playing at home adds to that
 * @param unknown attack and defence of a team that had no match
 * @param rho the correction of low scores
 * @param teams strengths by team
 */
public record LeagueView(
    String component,
    double level,
    double edge,
    double unknown,
    double rho,
    SortedMap<String, Strength> teams) {

  /**
   * How much stronger a team is than an average one of its league, in logs of goals.
   *
   * @param attack above 0: it scores more
   * @param defence above 0: it lets in less
   */
  public record Strength(double attack, double defence) {
    /** What a team adds to the difference of goals against an average one. */
    public double sum() {
      return attack + defence;
    }
  }

  public LeagueView {
    requireNonNull(component, "component");
    if (!Double.isFinite(level + edge + unknown + rho)) {
      throw new IllegalArgumentException("a view of " + component + " is not finite");
    }
    teams = Collections.unmodifiableSortedMap(new TreeMap<>(teams));
  }

  static LeagueView of(Component component, LeagueLog log, Strengths fitted) {
    SortedMap<String, Strength> teams = new TreeMap<>();
    for (Map.Entry<String, Integer> team : log.numbers().entrySet()) {
      int at = team.getValue();
      teams.put(team.getKey(), new Strength(fitted.attack[at], fitted.defence[at]));
    }
    return new LeagueView(
        component.name(), fitted.level, fitted.edge, -component.newcomer(), component.rho(), teams);
  }

  /** The same where nobody is at home: both sides have half of the edge. */
  public LeagueView neutral() {
    return new LeagueView(component, level + edge / 2, 0, unknown, rho, teams);
  }

  /** The strength of a team, that of a newcomer where it had no match. */
  public Strength of(String team) {
    return teams.getOrDefault(team, new Strength(unknown, unknown));
  }

  /** Expected goals of the home side of a match. */
  public double homeGoals(String home, String away) {
    return StrictMath.exp(level + edge + of(home).attack() - of(away).defence());
  }

  /** Expected goals of the other side. */
  public double awayGoals(String home, String away) {
    return StrictMath.exp(level + of(away).attack() - of(home).defence());
  }

  /** The chances of a match. */
  public Probabilities chances(String home, String away) {
    return OutcomeGrid.chances(homeGoals(home, away), awayGoals(home, away), rho);
  }
}
