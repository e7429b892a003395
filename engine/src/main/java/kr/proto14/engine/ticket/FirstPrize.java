package kr.proto14.engine.ticket;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether somebody hit all 14, as the next round's carry-over tells.
 *
 * <p>Without a winner the next round opens with this round's whole first prize and a count higher
 * by one; with one it opens with nothing. After the third carry-over it opens with nothing either
 * way.
 */
public enum FirstPrize {
  /** Somebody did. */
  WON,
  /** Nobody did. */
  NOT_WON,
  /** It cannot be told. */
  UNKNOWN;

  /** Every line costs 1,000 won, of which a quarter is the first prize's. */
  private static final long OF_A_LINE = 250;

  private static final long OF_SALES = 4;

  /**
   * Reads it off the next round.
   *
   * <p>The sales may be those last seen before the sale ended: the final ones are not lower. What
   * fits neither case, as after a void round or a slip of the source, is unknown.
   *
   * @param round a round that was not void
   * @param next the round that followed it, as seen after this one was settled; empty if not seen
   */
  public static FirstPrize infer(PrizePools round, Optional<PrizePools> next) {
    if (next.isEmpty() || round.carryCount() == PrizePools.MAX_CARRIES || round.sales() == 0) {
      return UNKNOWN;
    }
    PrizePools after = next.get();
    if (after.carryCount() == 0 && after.carryOver() == 0) {
      return WON;
    }
    long added = after.carryOver() - round.carryOver();
    boolean fits =
        after.carryCount() == round.carryCount() + 1
            && after.carryOver() >= round.pools().first()
            && added <= PrizePools.LIMIT / OF_SALES
            && added % OF_A_LINE == 0;
    return fits ? NOT_WON : UNKNOWN;
  }

  /**
   * The round's final sales in won, which its carried-over first prize gives away.
   *
   * @return empty unless {@link #infer} says {@link #NOT_WON}
   */
  public static OptionalLong finalSales(PrizePools round, Optional<PrizePools> next) {
    return infer(round, next) == NOT_WON
        ? OptionalLong.of((next.orElseThrow().carryOver() - round.carryOver()) * OF_SALES)
        : OptionalLong.empty();
  }
}
