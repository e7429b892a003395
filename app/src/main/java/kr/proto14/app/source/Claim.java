package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What one source says of how one match of a round ended, by one of its signs.
 *
 * @param match its number, 1-14
 * @param source who says so, such as {@code betman}
 * @param sign where the source says it
 * @param said what it says
 * @param knownAt the source's own time of the answer
 * @param raw reference of the kept raw answer
 */
public record Claim(int match, String source, Sign sign, Said said, Instant knownAt, String raw) {
  /** Where a source says how a match ended. */
  public enum Sign {
    /** Whether the match takes place, in the round's detail. */
    STATE,
    /** The letter in the round's detail. */
    LETTER,
    /** The code of the result page, by the meaning given beside it. */
    CODE,
    /** The score. */
    SCORE,
    /** The one field in which a source tells all it knows. */
    RESULT
  }

  public Claim {
    requireNonNull(source, "source");
    requireNonNull(sign, "sign");
    requireNonNull(said, "said");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(raw, "raw");
    if (match < 1 || match > 14) {
      throw new IllegalArgumentException("match number out of 1-14: " + match);
    }
  }
}
