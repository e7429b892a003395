package kr.proto14.engine.ticket;

import java.math.BigInteger;
import java.util.List;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;

/** Tries every assignment of singles, doubles and triples, in exact whole numbers. */
final class EveryShape {
  private static final long ONE = 1_000_000_000;

  private final List<Probabilities> slate;
  private final int affordable;
  private BigInteger best = BigInteger.ZERO;
  private int cheapest;

  private EveryShape(List<Probabilities> slate, int affordable) {
    this.slate = slate;
    this.affordable = affordable;
  }

  static EveryShape within(List<Probabilities> slate, int budget) {
    EveryShape search = new EveryShape(slate, budget / Ticket.LINE_PRICE);
    search.tryFrom(0, 1, BigInteger.ONE);
    return search;
  }

  /** The best chance of all 14, in billionths to the power of 14. */
  BigInteger best() {
    return best;
  }

  /** The lines of the cheapest ticket with that chance. */
  int cheapest() {
    return cheapest;
  }

  /** The chance of a ticket in the same unit. */
  static BigInteger chance(Ticket ticket, List<Probabilities> slate) {
    BigInteger product = BigInteger.ONE;
    for (int match = 0; match < Pool.MATCHES; match++) {
      Picks picks = ticket.picks().get(match);
      long covered = 0;
      for (Outcome outcome : picks.outcomes()) {
        covered += billionths(slate.get(match), outcome);
      }
      product = product.multiply(BigInteger.valueOf(covered));
    }
    return product;
  }

  private void tryFrom(int match, int lines, BigInteger chance) {
    if (lines > affordable) {
      return;
    }
    if (match == Pool.MATCHES) {
      int order = chance.compareTo(best);
      if (order > 0 || (order == 0 && lines < cheapest)) {
        best = chance;
        cheapest = lines;
      }
      return;
    }
    for (int picks = 1; picks <= 3; picks++) {
      BigInteger covered = BigInteger.valueOf(covered(slate.get(match), picks));
      tryFrom(match + 1, lines * picks, chance.multiply(covered));
    }
  }

  private static long covered(Probabilities chances, int picks) {
    long home = billionths(chances, Outcome.HOME);
    long middle = billionths(chances, Outcome.MIDDLE);
    long away = billionths(chances, Outcome.AWAY);
    return switch (picks) {
      case 1 -> Math.max(home, Math.max(middle, away));
      case 2 -> ONE - Math.min(home, Math.min(middle, away));
      default -> ONE;
    };
  }

  private static long billionths(Probabilities chances, Outcome outcome) {
    return Math.round(chances.of(outcome) * ONE);
  }
}
