package kr.proto14.app.source;

/**
 * The money in a round so far.
 *
 * @param sales won sold
 * @param lines lines sold
 * @param carryOver won carried over into the first prize from earlier rounds
 * @param carryCount how many rounds in a row had no first prize, 0-3
 * @param firstPrize won in the first-prize pool as the seller states it, carry-over included
 */
public record Money(long sales, long lines, long carryOver, int carryCount, long firstPrize) {
  public Money {
    if (sales < 0 || lines < 0 || carryOver < 0 || carryCount < 0 || firstPrize < 0) {
      throw new IllegalArgumentException("money is negative");
    }
  }
}
