package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;

/**
 * What is said of a match, and how it was come by.
 *
 * @param path how
 * @param opinion chances, or why there are none
 */
public record WideForecast(Path path, Opinion opinion) {
  public WideForecast {
    requireNonNull(path, "path");
    requireNonNull(opinion, "opinion");
    if ((path == Path.NONE) != (opinion instanceof Opinion.Abstention)) {
      throw new IllegalArgumentException("chances come by a path, an abstention by none: " + path);
    }
  }

  /** The ways to chances. */
  public enum Path {
    /** Both sides are of one league. */
    LEAGUE("league"),
    /** The sides' strengths in their own leagues, and how those compare. */
    CROSS_LEAGUE("cross-league"),
    /** As before, but a side's own league is not known: it is rated by its cup matches alone. */
    CUP_MATCHES("cup-matches"),
    /** The rating of national teams. */
    NATIONS("nations"),
    /** No chances. */
    NONE("none");

    private final String key;

    Path(String key) {
      this.key = key;
    }

    /** Its name in JSON and message keys. */
    public String key() {
      return key;
    }
  }

  /** Why there are no chances. */
  public enum Reason {
    /** No match of a side is known. */
    UNKNOWN_TEAM("unknown-team"),
    /** A side has matches of late in leagues of two countries under one name. */
    AMBIGUOUS_TEAM("ambiguous-team"),
    /** Of a side neither the league nor enough cup matches are known. */
    UNKNOWN_LEAGUE("unknown-league"),
    /** Too few matches of late. */
    LITTLE_HISTORY("little-history"),
    /** The sides are of leagues that no known cup match compares. */
    DIFFERENT_LEAGUES("different-leagues");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The key of the message that says it. */
    public String key() {
      return key;
    }
  }

  static WideForecast by(Path path, Probabilities chances) {
    return new WideForecast(path, new Opinion.Estimate(chances));
  }

  static WideForecast none(Reason reason) {
    return new WideForecast(Path.NONE, new Opinion.Abstention(reason.key()));
  }
}
