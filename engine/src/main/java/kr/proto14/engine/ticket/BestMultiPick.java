package kr.proto14.engine.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;

/**
 * The multi-pick ticket with the best chance of all 14 that a budget can buy.
 *
 * <p>A ticket of d doubles and t triples has 2^d * 3^t lines, and its chance is a product over the
 * matches; so a dynamic programme over (match, d, t) that keeps the best product of each cell is
 * exact.
 */
public final class BestMultiPick {
  private static final int MAX_DOUBLES = 6;
  private static final int MAX_TRIPLES = 4;

  private final List<Probabilities> probabilities;
  private final double[][] covered = new double[Pool.MATCHES][3];
  private final double[][][] best = new double[Pool.MATCHES + 1][MAX_DOUBLES + 1][MAX_TRIPLES + 1];
  private final int[][][] choice = new int[Pool.MATCHES][MAX_DOUBLES + 1][MAX_TRIPLES + 1];

  private BestMultiPick(List<Probabilities> probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * The best ticket; of equal chances the cheaper.
   *
   * @param probabilities 14 entries, match 1 first; outcomes of different matches independent
   * @param budget won, 1,000-100,000
   * @throws IllegalArgumentException if the budget buys no line or is over the limit
   */
  public static Ticket within(List<Probabilities> probabilities, int budget) {
    if (probabilities.size() != Pool.MATCHES) {
      throw new IllegalArgumentException("14 matches, not " + probabilities.size());
    }
    if (budget < Ticket.LINE_PRICE || budget > Ticket.MAX_COST) {
      throw new IllegalArgumentException("budget out of 1,000-100,000 won: " + budget);
    }
    BestMultiPick search = new BestMultiPick(List.copyOf(probabilities));
    search.fill();
    return search.bestOf(budget / Ticket.LINE_PRICE);
  }

  private void fill() {
    best[0][0][0] = 1;
    for (int match = 0; match < Pool.MATCHES; match++) {
      covered[match][1] = likeliest(match, 1).chance(probabilities.get(match));
      covered[match][2] = likeliest(match, 2).chance(probabilities.get(match));
      for (int doubles = 0; doubles <= MAX_DOUBLES; doubles++) {
        for (int triples = 0; triples <= MAX_TRIPLES; triples++) {
          fillCell(match, doubles, triples);
        }
      }
    }
  }

  private void fillCell(int match, int doubles, int triples) {
    double cell = reached(match, doubles, triples) * covered[match][1];
    int picks = 1;
    double asDouble = reached(match, doubles - 1, triples) * covered[match][2];
    if (asDouble > cell) {
      cell = asDouble;
      picks = 2;
    }
    double asTriple = reached(match, doubles, triples - 1);
    if (asTriple > cell) {
      cell = asTriple;
      picks = 3;
    }
    best[match + 1][doubles][triples] = cell;
    choice[match][doubles][triples] = picks;
  }

  private double reached(int matches, int doubles, int triples) {
    return doubles < 0 || triples < 0 ? 0 : best[matches][doubles][triples];
  }

  private Picks likeliest(int match, int picks) {
    return new Picks(EnumSet.copyOf(probabilities.get(match).ranked().subList(0, picks)));
  }

  private Ticket bestOf(int affordable) {
    int lines = 0;
    int bestDoubles = 0;
    int bestTriples = 0;
    for (int doubles = 0; doubles <= MAX_DOUBLES; doubles++) {
      for (int triples = 0; triples <= MAX_TRIPLES; triples++) {
        int cost = lines(doubles, triples);
        double gain =
            best[Pool.MATCHES][doubles][triples] - best[Pool.MATCHES][bestDoubles][bestTriples];
        if (cost <= affordable && (lines == 0 || gain > 0 || (gain == 0 && cost < lines))) {
          lines = cost;
          bestDoubles = doubles;
          bestTriples = triples;
        }
      }
    }
    return traceBack(bestDoubles, bestTriples);
  }

  private Ticket traceBack(int doubles, int triples) {
    List<Picks> picks = new ArrayList<>();
    for (int match = Pool.MATCHES - 1; match >= 0; match--) {
      int count = choice[match][doubles][triples];
      picks.add(likeliest(match, count));
      doubles -= count == 2 ? 1 : 0;
      triples -= count == 3 ? 1 : 0;
    }
    Collections.reverse(picks);
    return new Ticket(picks);
  }

  private static int lines(int doubles, int triples) {
    int lines = 1 << doubles;
    for (int i = 0; i < triples; i++) {
      lines *= 3;
    }
    return lines;
  }
}
