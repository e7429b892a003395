package kr.proto14.engine.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;

/**
 * How many of the 14 matches the best line of a multi-pick ticket hits.
 *
 * <p>That line hits exactly the matches whose outcome is among the picks, so the count is a
 * Poisson-binomial of the 14 covered chances (Wang 1993, Statistica Sinica 3), computed by
 * convolving one match after the other.
 */
public final class HitDistribution {
  private final double[] exactly;

  private HitDistribution(double[] exactly) {
    this.exactly = exactly;
  }

  /**
   * The distribution of a ticket's hits.
   *
   * @param ticket what is marked
   * @param probabilities 14 entries, match 1 first; outcomes of different matches independent
   * @throws IllegalArgumentException if there are not 14 entries
   */
  public static HitDistribution of(Ticket ticket, List<Probabilities> probabilities) {
    if (probabilities.size() != Pool.MATCHES) {
      throw new IllegalArgumentException("14 matches, not " + probabilities.size());
    }
    List<Double> hits = new ArrayList<>();
    for (int match = 0; match < Pool.MATCHES; match++) {
      Picks picks = ticket.picks().get(match);
      hits.add(picks.chance(probabilities.get(match)));
    }
    return ofChances(hits);
  }

  /** The distribution of how many of 14 independent events come, each with its chance, 0-1. */
  static HitDistribution ofChances(List<Double> chances) {
    double[] exactly = new double[Pool.MATCHES + 1];
    exactly[0] = 1;
    for (int match = 0; match < Pool.MATCHES; match++) {
      double hit = chances.get(match);
      for (int hits = match + 1; hits > 0; hits--) {
        exactly[hits] = exactly[hits] * (1 - hit) + exactly[hits - 1] * hit;
      }
      exactly[0] *= 1 - hit;
    }
    return new HitDistribution(exactly);
  }

  /**
   * The chance of exactly so many hits.
   *
   * @param hits 0-14
   * @throws IndexOutOfBoundsException if it is none of these
   */
  public double exactly(int hits) {
    return exactly[Objects.checkIndex(hits, exactly.length)];
  }

  /**
   * The chance of at least so many hits.
   *
   * @param hits 0-14
   * @throws IndexOutOfBoundsException if it is none of these
   */
  public double atLeast(int hits) {
    Objects.checkIndex(hits, exactly.length);
    double sum = 0;
    for (int i = Pool.MATCHES; i >= hits; i--) {
      sum += exactly[i];
    }
    return Math.min(1, sum);
  }
}
