package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * How a round ended, as it is sealed.
 *
 * @param round the round
 * @param version 1 for the first settlement; a later correction makes another
 * @param predictionVersion the last version sealed before the sale ended: the one that is scored
 * @param endings match 1 first; 14, or in a void round those known by then
 */
public record Settlement(RoundId round, int version, int predictionVersion, List<Ending> endings) {
  /** Void matches that void the whole round. */
  public static final int VOIDS_THE_ROUND = 3;

  public Settlement {
    requireNonNull(round, "round");
    endings = List.copyOf(endings);
    if (version < 1 || predictionVersion < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
    if (endings.size() != Pool.MATCHES && voids(endings) < VOIDS_THE_ROUND) {
      throw new IllegalArgumentException("a settlement has 14 endings, not " + endings.size());
    }
    for (int i = 1; i < endings.size(); i++) {
      if (endings.get(i).match() <= endings.get(i - 1).match()) {
        throw new IllegalArgumentException("endings are in the order of the slip, each once");
      }
    }
  }

  /** Void matches, 0-14. */
  public int voids() {
    return voids(endings);
  }

  /** Whether the whole round is void and every ticket refunded. */
  public boolean voided() {
    return voids() >= VOIDS_THE_ROUND;
  }

  private static int voids(List<Ending> endings) {
    return (int) endings.stream().filter(Ending::isVoid).count();
  }
}
