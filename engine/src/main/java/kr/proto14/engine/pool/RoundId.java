package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a round: its pool, its full year and its number in that year.
 *
 * <p>Betman writes it as {@code gmTs = YY * 10000 + number}; numbers start again each January.
 *
 * @param pool which of the two pools
 * @param year full year, 2000-2099
 * @param number 1-9999 within the year
 */
public record RoundId(Pool pool, int year, int number) implements Comparable<RoundId> {
  private static final int CENTURY = 2000;
  private static final int NUMBERS_A_YEAR = 10_000;
  private static final Pattern TEXT = Pattern.compile("(G\\d{3})-(\\d{6})");
  private static final Comparator<RoundId> ORDER =
      Comparator.comparing(RoundId::pool)
          .thenComparingInt(RoundId::year)
          .thenComparingInt(RoundId::number);

  public RoundId {
    requireNonNull(pool, "pool");
    if (year < CENTURY || year >= CENTURY + 100) {
      throw new IllegalArgumentException("year out of 2000-2099: " + year);
    }
    if (number < 1 || number >= NUMBERS_A_YEAR) {
      throw new IllegalArgumentException("round number out of 1-9999: " + number);
    }
  }

  /**
   * The round that Betman calls {@code gmTs}.
   *
   * @throws IllegalArgumentException if {@code gmTs} encodes no year or no round number
   */
  public static RoundId ofGmTs(Pool pool, int gmTs) {
    if (gmTs < 0) {
      throw new IllegalArgumentException("gmTs is negative: " + gmTs);
    }
    return new RoundId(pool, CENTURY + gmTs / NUMBERS_A_YEAR, gmTs % NUMBERS_A_YEAR);
  }

  /** Betman's {@code gmTs}: 2026 round 54 is 260054. */
  public int gmTs() {
    return (year - CENTURY) * NUMBERS_A_YEAR + number;
  }

  /**
   * Reads {@code G011-260054}.
   *
   * @throws IllegalArgumentException if the text has another form or names another game
   */
  public static RoundId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a round id like G011-260054: " + text);
    }
    return ofGmTs(Pool.of(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** {@code G011-260054}, readable back by {@link #parse}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s-%06d", pool.gameId(), gmTs());
  }

  @Override
  public int compareTo(RoundId other) {
    return ORDER.compare(this, other);
  }
}
