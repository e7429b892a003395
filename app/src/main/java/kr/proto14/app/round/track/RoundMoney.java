package kr.proto14.app.round.track;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.source.Money;
import kr.proto14.engine.pool.Votes;

/**
 * What is known of the money of an ended round.
 *
 * @param money sales and carry-over as last seen
 * @param votes the crowd's picks as last seen, match 1 first; empty where never seen
 * @param next money of the round that followed, as seen after this one was settled
 * @param payouts what is published, at most one of each tier
 */
public record RoundMoney(
    Optional<Money> money, List<Votes> votes, Optional<Money> next, List<Payout> payouts) {
  public RoundMoney {
    requireNonNull(money, "money");
    requireNonNull(next, "next");
    votes = List.copyOf(votes);
    payouts = List.copyOf(payouts);
    Set<Integer> tiers = new HashSet<>();
    for (Payout payout : payouts) {
      if (!tiers.add(payout.tier())) {
        throw new IllegalArgumentException("two payouts of " + payout.tier() + " hits");
      }
    }
  }
}
