package kr.proto14.app.source.betman;

import kr.proto14.app.source.Money;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;

/** Sales and carry-over of a round: null is nothing yet, an absent key is another form. */
final class MoneyReader {
  private static final long LINE_PRICE = 1_000;

  private MoneyReader() {}

  static Money read(Fields lottery, Sightings sightings) {
    long sales = won(lottery, "totalSellAmount");
    long lines = won(lottery, "totalSaleCnt");
    if (sales != lines * LINE_PRICE) {
      sightings.met("sales", "not 1,000 won a line", sales + " won, " + lines + " lines");
    }
    long carryCount = won(lottery, "forwardCnt");
    try {
      return new Money(
          sales,
          lines,
          won(lottery, "forwardAmount"),
          Math.toIntExact(carryCount),
          won(lottery, "winnerTotalPrize"));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Unusable.badData("An amount is negative or out of range.");
    }
  }

  private static long won(Fields lottery, String key) {
    if (!lottery.has(key)) {
      throw Unusable.changed("currentLottery has no %s.", key);
    }
    return lottery.whole(key).orElse(0);
  }
}
