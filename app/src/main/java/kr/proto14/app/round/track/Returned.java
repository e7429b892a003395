package kr.proto14.app.round.track;

import static java.util.Objects.requireNonNull;

/**
 * What a ticket would have returned, in won before tax.
 *
 * @param low cautious end of the range
 * @param likely best single figure
 * @param high hopeful end of the range
 * @param certainty how the figures were come by
 */
public record Returned(long low, long likely, long high, Certainty certainty) {
  /** How a figure was come by. */
  public enum Certainty {
    /** Worked out from sales, carry-over and the crowd's shares. */
    ESTIMATED,
    /** Published payouts of every tier the ticket reached, or no tier reached at all. */
    CONFIRMED,
    /** The round is void: the ticket's price comes back. */
    REFUNDED,
    /** Sales are unknown, and so is the return of the tiers the ticket reached. */
    UNKNOWN
  }

  /** Nothing won, which is certain. */
  public static final Returned NOTHING = new Returned(0, 0, 0, Certainty.CONFIRMED);

  public Returned {
    requireNonNull(certainty, "certainty");
    if (low < 0 || low > likely || likely > high) {
      throw new IllegalArgumentException("not a range: " + low + ", " + likely + ", " + high);
    }
  }
}
