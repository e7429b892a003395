package kr.proto14.app.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.round.track.Payout;
import kr.proto14.app.round.track.RoundMoney;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;

/** The money of an ended round as our records know it. */
final class MoneyKnown {
  /** A year's first round closes this soon after the last one, or a round between went unseen. */
  private static final Duration ACROSS_NEW_YEAR = Duration.ofDays(7);

  /** How long the seller may take to carry a first prize over once the results are known. */
  private static final Duration CARRIED_BY = Duration.ofDays(1);

  private final Tx tx;

  MoneyKnown(Tx tx) {
    this.tx = tx;
  }

  /**
   * Sales, votes and payouts of a round, and the carry-over of the next one.
   *
   * @param seen the round as last seen
   * @param settledAt the next round counts if it was seen a day later: before, nothing may be
   *     carried yet
   */
  RoundMoney of(RoundSnapshot seen, Instant settledAt) {
    RoundId id = seen.round().id();
    return new RoundMoney(
        Optional.of(seen.money()), votes(seen.votes()), next(seen, settledAt), payouts(id));
  }

  private static List<Votes> votes(Map<Integer, Votes> byNumber) {
    List<Votes> votes = new ArrayList<>();
    for (int no = 1; no <= Pool.MATCHES; no++) {
      votes.add(byNumber.getOrDefault(no, new Votes(0, 0, 0)));
    }
    return byNumber.isEmpty() ? List.of() : votes;
  }

  /** What the second source shows tells nothing of money, which stands in its place as zero. */
  private Optional<Money> next(RoundSnapshot seen, Instant settledAt) {
    RoundId id = seen.round().id();
    Instant soon = seen.round().saleEnd().plus(ACROSS_NEW_YEAR);
    return tx.rounds()
        .latestOfBetman(new RoundId(id.pool(), id.year(), id.number() + 1))
        .or(
            () ->
                tx.rounds()
                    .latestOfBetman(new RoundId(id.pool(), id.year() + 1, 1))
                    .filter(first -> first.round().saleEnd().isBefore(soon)))
        .filter(snapshot -> snapshot.knownAt().isAfter(settledAt.plus(CARRIED_BY)))
        .map(RoundSnapshot::money);
  }

  private List<Payout> payouts(RoundId id) {
    return tx.payouts().of(id).entrySet().stream()
        .map(
            entry ->
                new Payout(entry.getKey(), entry.getValue().winners(), entry.getValue().amount()))
        .toList();
  }
}
