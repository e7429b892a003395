package kr.proto14.engine.soccer.wide;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.OutcomeGrid;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;

/**
 * The rating of national teams as it was known before a day: all that forecasts need, so that they
 * can be made again without the matches.
 *
 * @param level log of the goals of an average team on neutral ground
 * @param edge log of what multiplies the home side's goals beside those of the other one
 * @param rho the correction of low scores
 * @param teams those that ever played
 */
public record NationView(double level, double edge, double rho, SortedMap<String, Rated> teams) {
  private static final double HIGHEST_LOG = 3;

  public NationView {
    if (!Double.isFinite(level + edge + rho)) {
      throw new IllegalArgumentException("a rating of nations is not finite");
    }
    teams = Collections.unmodifiableSortedMap(new TreeMap<>(teams));
  }

  /**
   * One team.
   *
   * @param strength log of what multiplies its goals and divides the other side's
   * @param matches how many of its matches count, 0 where all are too long ago
   */
  public record Rated(double strength, int matches) {
    public Rated {
      if (!Double.isFinite(strength) || matches < 0) {
        throw new IllegalArgumentException("no rating: " + strength + " of " + matches);
      }
    }
  }

  /** What is known of a team; empty where it never played. */
  public Optional<Rated> of(String team) {
    return Optional.ofNullable(teams.get(team));
  }

  /** Why a match has no chances; empty where it has. */
  public Optional<Reason> missing(String home, String away) {
    Rated first = teams.get(home);
    Rated second = teams.get(away);
    if (first == null || second == null) {
      return Optional.of(Reason.UNKNOWN_TEAM);
    }
    return Math.min(first.matches(), second.matches()) < NationRating.LEAST_MATCHES
        ? Optional.of(Reason.LITTLE_HISTORY)
        : Optional.empty();
  }

  /**
   * The chances of a match of two teams that are known.
   *
   * @throws IllegalArgumentException for a team without a match that counts
   */
  public Probabilities chances(String home, String away, boolean neutral) {
    double lead = strength(home) - strength(away);
    double edgeShare = neutral ? 0 : .5;
    return OutcomeGrid.chances(mean(edgeShare * edge + lead), mean(-edgeShare * edge - lead), rho);
  }

  private double strength(String team) {
    return of(team)
        .filter(rated -> rated.matches() > 0)
        .map(Rated::strength)
        .orElseThrow(() -> new IllegalArgumentException("not known: " + team));
  }

  private double mean(double log) {
    return StrictMath.exp(Math.clamp(level + log, -HIGHEST_LOG, HIGHEST_LOG));
  }
}
