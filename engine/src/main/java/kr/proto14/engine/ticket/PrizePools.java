package kr.proto14.engine.ticket;

import java.util.EnumMap;
import java.util.Map;

/**
 * The money that a round pays out.
 *
 * <p>Half of the sales come back: 25 % to 1등, 10 % to 2등, 5 % to 3등 and 10 % to 4등; what earlier
 * rounds carried over joins 1등 (the seller's guide; the shares fit the payouts published for 2023
 * round 46 and 2025 round 8 to the won).
 *
 * @param sales won sold in the round
 * @param carryOver won that earlier rounds carried over into 1등
 * @param carryCount rounds in a row without 1등 before this one, 0-3
 * @param handedOn won of a 4등 nobody won in the round before, shared by 2등, 3등 and 4등 as 2:1:2
 */
public record PrizePools(long sales, long carryOver, int carryCount, long handedOn) {
  /** Rounds in a row that carry 1등 over; the next one without a winner pays it out below. */
  public static final int MAX_CARRIES = 3;

  /** Far above any round's money; what lies above is a fault of the source. */
  public static final long LIMIT = 1_000_000_000_000_000L;

  /** Payouts are rounded up to whole coins. */
  private static final long COIN = 10;

  public PrizePools {
    if (!(isAmount(sales) && isAmount(carryOver) && isAmount(handedOn))) {
      throw new IllegalArgumentException(
          "not amounts of a round: " + sales + ", " + carryOver + ", " + handedOn);
    }
    if (carryCount < 0 || carryCount > MAX_CARRIES) {
      throw new IllegalArgumentException("carried over 0 to 3 times, not " + carryCount);
    }
  }

  /** Pools of a round before which somebody won 4등, as good as always. */
  public PrizePools(long sales, long carryOver, int carryCount) {
    this(sales, carryOver, carryCount, 0);
  }

  /** Won in each tier before anything is passed on; the won that cannot be split stays in 4등. */
  public PerTier pools() {
    long third = handedOn / 5;
    return new PerTier(
        share(Tier.FIRST) + carryOver,
        share(Tier.SECOND) + 2 * third,
        share(Tier.THIRD) + third,
        share(Tier.FOURTH) + handedOn - 3 * third);
  }

  /**
   * Shares the pools out.
   *
   * <p>Without a winner 1등 is carried over, or at the fourth time in a row passed down; 2등 and 3등
   * are passed down; passed down means to the next lower tier with winners. What not even 4등 can
   * take is handed on to the next round. (That 1등 of the fourth round is handed on with it is our
   * reading: the guide does not foresee a round without any winner.)
   *
   * @param winners winning lines in each tier
   */
  public Payout payout(PerTier winners) {
    PerTier pools = pools();
    Map<Tier, Long> won = new EnumMap<>(Tier.class);
    boolean carries = winners.first() == 0 && carryCount < MAX_CARRIES;
    long passed = 0;
    for (Tier tier : Tier.values()) {
      boolean carried = tier == Tier.FIRST && carries;
      long pool = carried ? 0 : pools.of(tier) + passed;
      boolean taken = winners.of(tier) > 0;
      passed = taken ? 0 : pool;
      won.put(tier, taken ? perLine(pool, winners.of(tier)) : 0L);
    }
    return new Payout(
        PerTier.by(tier -> won.getOrDefault(tier, 0L)),
        carries ? pools.first() : 0,
        carries ? carryCount + 1 : 0,
        passed);
  }

  private long share(Tier tier) {
    return sales * tier.percent() / 100;
  }

  private static long perLine(long pool, long winners) {
    return Math.ceilDiv(pool, Math.multiplyExact(winners, COIN)) * COIN;
  }

  private static boolean isAmount(long won) {
    return won >= 0 && won <= LIMIT;
  }

  /**
   * What the winners get and what is left for the next round.
   *
   * @param perLine won for one line of each tier, before tax; 0 where nobody won
   * @param carryOver won carried over into the next round's 1등
   * @param carryCount the next round's count of carry-overs, 0-3
   * @param handedOn won for the next round's 2등, 3등 and 4등
   */
  public record Payout(PerTier perLine, long carryOver, int carryCount, long handedOn) {}
}
