package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.forecast.Outlook.Played;

/**
 * What the models say of one game of basketball, with their reasons.
 *
 * @param outlook what they say
 * @param margin by how many points the home side is expected to win, negative if to lose
 * @param home what is known of the home side
 * @param away what is known of the other side
 */
public record GameOutlook(
    Outlook outlook, OptionalDouble margin, Optional<Rating> home, Optional<Rating> away) {
  public GameOutlook {
    requireNonNull(outlook, "outlook");
    requireNonNull(margin, "margin");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
  }

  /**
   * A side in its league, by scores.
   *
   * @param points by how many it is better than a team of the league
   * @param court by how many more than others it gains at home
   * @param rank by points, 1 the strongest of those who played within a year
   * @param of how many
   * @param form its last games in the league, the newest first
   */
  public record Rating(double points, double court, int rank, int of, List<Played> form) {
    public Rating {
      form = List.copyOf(form);
    }
  }
}
