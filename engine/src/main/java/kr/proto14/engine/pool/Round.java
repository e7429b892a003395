package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A round: exactly 14 matches, sold until one moment.
 *
 * @param id its identity
 * @param saleEnd the end of the sale; from this instant on nothing can be bought
 * @param matches the 14 matches, numbered 1 to 14 in this order
 */
public record Round(RoundId id, Instant saleEnd, List<Match> matches) {
  public Round {
    requireNonNull(id, "id");
    requireNonNull(saleEnd, "saleEnd");
    matches = List.copyOf(matches);
    if (matches.size() != Pool.MATCHES) {
      throw new IllegalArgumentException("a round has 14 matches, not " + matches.size());
    }
    Set<List<Object>> pairings = new HashSet<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      if (match.number() != i + 1) {
        throw new IllegalArgumentException(
            "match " + match.number() + " stands in place " + (i + 1));
      }
      if (!pairings.add(List.of(match.home().id(), match.away().id(), match.kickOff()))) {
        throw new IllegalArgumentException("match " + match.number() + " stands twice");
      }
    }
  }

  /** Whether tickets can still be bought at that moment. */
  public boolean onSaleAt(Instant now) {
    return now.isBefore(saleEnd);
  }

  /** Whether both rounds have the same 14 pairings in the same places. */
  public boolean samePairings(Round other) {
    for (int i = 0; i < Pool.MATCHES; i++) {
      if (!matches.get(i).samePairing(other.matches.get(i))) {
        return false;
      }
    }
    return id.equals(other.id);
  }
}
