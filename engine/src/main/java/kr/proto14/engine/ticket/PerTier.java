package kr.proto14.engine.ticket;

import java.util.function.ToLongFunction;

/**
 * A whole number for each prize tier: lines, winners or won.
 *
 * @param first of 14 hits, not negative
 * @param second of 13 hits, not negative
 * @param third of 12 hits, not negative
 * @param fourth of 11 hits, not negative
 */
public record PerTier(long first, long second, long third, long fourth) {
  /** Nothing in any tier. */
  public static final PerTier NONE = new PerTier(0, 0, 0, 0);

  public PerTier {
    if (first < 0 || second < 0 || third < 0 || fourth < 0) {
      throw new IllegalArgumentException(
          "negative: " + first + ", " + second + ", " + third + ", " + fourth);
    }
  }

  /** The number of each tier as a function tells it. */
  public static PerTier by(ToLongFunction<Tier> number) {
    return new PerTier(
        number.applyAsLong(Tier.FIRST),
        number.applyAsLong(Tier.SECOND),
        number.applyAsLong(Tier.THIRD),
        number.applyAsLong(Tier.FOURTH));
  }

  /** The number of one tier. */
  public long of(Tier tier) {
    return switch (tier) {
      case FIRST -> first;
      case SECOND -> second;
      case THIRD -> third;
      case FOURTH -> fourth;
    };
  }

  /** All four together. */
  public long total() {
    return first + second + third + fourth;
  }
}
