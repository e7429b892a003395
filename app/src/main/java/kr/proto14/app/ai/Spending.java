package kr.proto14.app.ai;

import java.time.Instant;
import kr.proto14.app.store.PanelCostTable.Cost;
import kr.proto14.app.store.Tx;

/**
 * What the panel cost over some time.
 *
 * @param askings how often a member was asked
 * @param microwon millionths of a won, what is under way included
 */
public record Spending(int askings, long microwon) {
  /** Nobody was asked. */
  public static final Spending NONE = new Spending(0, 0);

  public Spending {
    if (askings < 0 || microwon < 0) {
      throw new IllegalArgumentException("negative: " + askings + ", " + microwon);
    }
  }

  /** That from a moment on and before another. */
  public static Spending of(Tx tx, Instant from, Instant before) {
    return new Spending(
        tx.panelCosts().costs(from, before).stream().mapToInt(Cost::asked).sum(),
        tx.panelCosts().spent(from, before));
  }

  /** That of the calendar month in Seoul that a moment lies in. */
  public static Spending ofMonth(Tx tx, Instant moment) {
    Month month = Month.of(moment);
    return of(tx, month.from(), month.before());
  }

  /** In whole won, rounded up. */
  public long won() {
    return Math.ceilDiv(microwon, Month.MICROWON);
  }
}
