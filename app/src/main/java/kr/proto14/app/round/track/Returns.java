package kr.proto14.app.round.track;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.source.Money;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Ticket;
import kr.proto14.engine.ticket.FirstPrize;
import kr.proto14.engine.ticket.LineHits;
import kr.proto14.engine.ticket.PayoutEstimate;
import kr.proto14.engine.ticket.PayoutEstimate.Evidence;
import kr.proto14.engine.ticket.PayoutEstimate.Published;
import kr.proto14.engine.ticket.PrizePools;
import kr.proto14.engine.ticket.Tier;
import kr.proto14.engine.ticket.WinnersEstimate;

/** What a ticket of an ended round would have returned, by what is known of the round's money. */
public final class Returns {
  private Returns() {}

  /** What comes back of a ticket whose round is void. */
  public static Returned refund(Ticket ticket) {
    return new Returned(ticket.cost(), ticket.cost(), ticket.cost(), Certainty.REFUNDED);
  }

  /**
   * What a ticket returned of a round that is not void.
   *
   * @param outcomes 14 entries, match 1 first; empty where the match is void
   * @param round what is known of the money; figures no round can have count as unknown
   * @throws IllegalArgumentException if there are not 14 outcomes, or votes that are not 14
   */
  public static Returned of(Ticket ticket, List<Optional<Outcome>> outcomes, RoundMoney round) {
    PayoutEstimate estimate =
        PayoutEstimate.of(
            LineHits.of(ticket, outcomes).tiers(), published(round), evidence(outcomes, round));
    return new Returned(
        estimate.low(), estimate.likely(), estimate.high(), certainty(estimate.certainty()));
  }

  private static Map<Tier, Published> published(RoundMoney round) {
    Map<Tier, Published> published = new EnumMap<>(Tier.class);
    for (Payout payout : round.payouts()) {
      published.put(Tier.ofHits(payout.tier()), payout.published());
    }
    return published;
  }

  private static Optional<Evidence> evidence(List<Optional<Outcome>> outcomes, RoundMoney round) {
    Optional<PrizePools> seen = round.money().flatMap(Returns::pools).filter(p -> p.sales() > 0);
    if (seen.isEmpty() || round.votes().isEmpty()) {
      return Optional.empty();
    }
    Optional<PrizePools> next = round.next().flatMap(Returns::pools);
    PrizePools pools = withFinalSales(seen.get(), next);
    return WinnersEstimate.shares(round.votes(), outcomes)
        .map(shares -> WinnersEstimate.of(pools.sales() / Ticket.LINE_PRICE, shares))
        .map(winners -> new Evidence(pools, winners, FirstPrize.infer(seen.get(), next)));
  }

  private static PrizePools withFinalSales(PrizePools seen, Optional<PrizePools> next) {
    long sales = FirstPrize.finalSales(seen, next).orElse(seen.sales());
    return new PrizePools(sales, seen.carryOver(), seen.carryCount());
  }

  private static Optional<PrizePools> pools(Money money) {
    boolean possible =
        money.sales() <= PrizePools.LIMIT
            && money.carryOver() <= PrizePools.LIMIT
            && money.carryCount() <= PrizePools.MAX_CARRIES;
    return possible
        ? Optional.of(new PrizePools(money.sales(), money.carryOver(), money.carryCount()))
        : Optional.empty();
  }

  private static Certainty certainty(PayoutEstimate.Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Certainty.CONFIRMED;
      case ESTIMATED -> Certainty.ESTIMATED;
      case UNKNOWN -> Certainty.UNKNOWN;
    };
  }
}
