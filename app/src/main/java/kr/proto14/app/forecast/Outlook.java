package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.engine.forecast.Opinion;

/**
 * What the models say of one match, with their reasons.
 *
 * @param match the match
 * @param day for which it is forecast
 * @param league the league in which both sides play, where there is one
 * @param opinions by the models' names, in their order
 * @param home what is known of the home side, where the league is known
 * @param away what is known of the other side, likewise
 * @param compared how the sides compare where no one league explains it
 */
public record Outlook(
    Pairing match,
    LocalDate day,
    Optional<LeagueKey> league,
    Map<String, Opinion> opinions,
    Optional<Standing> home,
    Optional<Standing> away,
    Optional<Compared> compared) {
  public Outlook {
    requireNonNull(match, "match");
    requireNonNull(day, "day");
    requireNonNull(league, "league");
    requireNonNull(opinions, "opinions");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    requireNonNull(compared, "compared");
  }

  /** One of sides that play in one league, or of which nothing is said. */
  Outlook(
      Pairing match,
      LocalDate day,
      Optional<LeagueKey> league,
      Map<String, Opinion> opinions,
      Optional<Standing> home,
      Optional<Standing> away) {
    this(match, day, league, opinions, home, away, Optional.empty());
  }

  /**
   * What national teams are rated, or the leagues of clubs by their cup matches.
   *
   * @param home how many times an average one's goals the home side or its league scores
   * @param homeMatches how many matches say so
   * @param away of the other side, likewise
   * @param awayMatches likewise
   */
  public record Compared(double home, int homeMatches, double away, int awayMatches) {}

  /**
   * A side in its league.
   *
   * @param attack how many times the goals of an average side it is expected to score
   * @param defence how many times the goals an average side lets in; below 1 is good
   * @param rank by both, 1 the strongest of those who played within a year
   * @param of how many
   * @param form its last matches in the league, the newest first
   */
  public record Standing(double attack, double defence, int rank, int of, List<Played> form) {
    public Standing {
      form = List.copyOf(form);
    }
  }

  /**
   * One of its matches.
   *
   * @param day when
   * @param opponent our id of the other side, or its name
   * @param atHome whether it played at home
   * @param own its goals
   * @param others those of the other side
   */
  public record Played(LocalDate day, String opponent, boolean atHome, int own, int others) {
    /** {@code W}, {@code D} or {@code L}. */
    public String letter() {
      return own == others ? "D" : own > others ? "W" : "L";
    }
  }
}
