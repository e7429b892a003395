package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Decimal odds that one bookmaker offered on a match.
 *
 * @param home payout of a stake of 1 on the home side, above 1, at most 10,000
 * @param middle the same for the middle outcome, empty where the bet had two outcomes
 * @param away the same for the away side
 * @param kind when they were offered
 * @param bookmaker whose they are, as the source calls it
 */
public record PastOdds(
    double home, OptionalDouble middle, double away, Kind kind, String bookmaker) {
  private static final double HIGHEST = 10_000;
  private static final double LEAST_BOOKSUM = 0.6;
  private static final double MOST_BOOKSUM = 2;

  /** When odds were offered. */
  public enum Kind {
    /** The last ones before kick-off. */
    CLOSING,
    /** Those of a day or more before. */
    EARLY;

    /** The word for it in files and JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PastOdds {
    requireNonNull(middle, "middle");
    requireNonNull(kind, "kind");
    requireNonNull(bookmaker, "bookmaker");
    if (!valid(home) || !valid(middle.orElse(HIGHEST)) || !valid(away)) {
      throw new IllegalArgumentException("not decimal odds");
    }
    double booksum = 1 / home + 1 / away + (middle.isPresent() ? 1 / middle.getAsDouble() : 0);
    if (booksum < LEAST_BOOKSUM || booksum > MOST_BOOKSUM) {
      throw new IllegalArgumentException("odds that no bookmaker offers together");
    }
  }

  private static boolean valid(double odds) {
    return odds > 1 && odds <= HIGHEST;
  }
}
