package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kr.proto14.engine.forecast.Weighing;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * A settled round, as far as it tells what forecasters are worth.
 *
 * @param id which
 * @param saleEnd end of its sale
 * @param matches those that were played, at most 14; void ones are left out
 * @param weighing how the forecast that counts was pooled
 * @param shownOdds members of the panel that were shown the odds
 */
public record PastRound(
    RoundId id,
    Instant saleEnd,
    List<PastMatch> matches,
    Weighing weighing,
    Set<String> shownOdds) {
  /** The order in which rounds are learned from, whatever the order in which they come. */
  public static final Comparator<PastRound> ORDER =
      Comparator.comparing(PastRound::saleEnd).thenComparing(PastRound::id);

  public PastRound {
    requireNonNull(id, "id");
    requireNonNull(saleEnd, "saleEnd");
    requireNonNull(weighing, "weighing");
    matches = List.copyOf(matches);
    shownOdds = Set.copyOf(shownOdds);
    if (matches.size() > Pool.MATCHES) {
      throw new IllegalArgumentException("a round has 14 matches, not " + matches.size());
    }
  }
}
