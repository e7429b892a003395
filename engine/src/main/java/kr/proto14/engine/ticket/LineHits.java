package kr.proto14.engine.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Ticket;

/**
 * How many lines of a multi-pick ticket have how many hits, once the matches have ended.
 *
 * <p>A match multiplies the lines by its picks, of which those that came true add a hit; so the
 * counts are the coefficients of the product of (misses + hits x) over the 14 matches.
 */
public final class LineHits {
  private final int[] exactly;

  private LineHits(int[] exactly) {
    this.exactly = exactly;
  }

  /**
   * Counts the lines of a ticket.
   *
   * @param ticket what was marked
   * @param outcomes 14 entries, match 1 first; empty where the match is void and every pick a hit
   * @throws IllegalArgumentException if there are not 14 entries
   */
  public static LineHits of(Ticket ticket, List<Optional<Outcome>> outcomes) {
    if (outcomes.size() != Pool.MATCHES) {
      throw new IllegalArgumentException("14 outcomes, not " + outcomes.size());
    }
    int[] exactly = new int[Pool.MATCHES + 1];
    exactly[0] = 1;
    for (int match = 0; match < Pool.MATCHES; match++) {
      Picks picks = ticket.picks().get(match);
      int hitting = hitting(picks, outcomes.get(match));
      int missing = picks.count() - hitting;
      for (int hits = match + 1; hits > 0; hits--) {
        exactly[hits] = exactly[hits] * missing + exactly[hits - 1] * hitting;
      }
      exactly[0] *= missing;
    }
    return new LineHits(exactly);
  }

  private static int hitting(Picks picks, Optional<Outcome> outcome) {
    return outcome.map(came -> picks.covers(came) ? 1 : 0).orElse(picks.count());
  }

  /**
   * Lines with exactly so many hits, 0-100.
   *
   * @param hits 0-14
   * @throws IndexOutOfBoundsException if it is none of these
   */
  public int exactly(int hits) {
    return exactly[Objects.checkIndex(hits, exactly.length)];
  }

  /** Hits of the best line, 0-14. */
  public int best() {
    int best = Pool.MATCHES;
    while (exactly[best] == 0) {
      best--;
    }
    return best;
  }

  /** Lines in each prize tier. */
  public PerTier tiers() {
    return PerTier.by(tier -> exactly[tier.hits()]);
  }
}
