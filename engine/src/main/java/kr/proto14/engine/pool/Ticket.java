package kr.proto14.engine.pool;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A multi-pick ticket (복식): its lines are every combination of its picks.
 *
 * @param picks 14 entries, match 1 first; at most 100 lines together
 */
public record Ticket(List<Picks> picks) {
  /** Won for one line. */
  public static final int LINE_PRICE = 1_000;

  /** Lines a person may buy in one round. */
  public static final int MAX_LINES = 100;

  /** Won a person may spend in one round. */
  public static final int MAX_COST = MAX_LINES * LINE_PRICE;

  public Ticket {
    picks = List.copyOf(picks);
    if (picks.size() != Pool.MATCHES) {
      throw new IllegalArgumentException("a ticket marks 14 matches, not " + picks.size());
    }
    if (lines(picks) > MAX_LINES) {
      throw new IllegalArgumentException(
          "a ticket has at most 100 lines, this one " + lines(picks));
    }
  }

  /** Combinations bought, 1-100. */
  public int lines() {
    return Math.toIntExact(lines(picks));
  }

  /** Price in won. */
  public int cost() {
    return lines() * LINE_PRICE;
  }

  /** The signs of all matches, such as {@code 1 1X 2 …}. */
  public String signs() {
    return picks.stream().map(Picks::signs).collect(Collectors.joining(" "));
  }

  private static long lines(List<Picks> picks) {
    return picks.stream().mapToLong(Picks::count).reduce(1, Math::multiplyExact);
  }
}
