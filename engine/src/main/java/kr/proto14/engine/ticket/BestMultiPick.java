package kr.proto14.engine.ticket;

import java.util.List;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;

/** The multi-pick ticket with the best chance of all 14 that a budget can buy. */
public final class BestMultiPick {
  private BestMultiPick() {}

  /**
   * The best ticket; of equal chances the cheaper.
   *
   * @param probabilities 14 entries, match 1 first
   * @param budget won, 1,000-100,000
   * @throws IllegalArgumentException if the budget buys no line or is over the limit
   */
  public static Ticket within(List<Probabilities> probabilities, int budget) {
    throw new UnsupportedOperationException(
        "written by the ticket room: " + probabilities + budget);
  }
}
