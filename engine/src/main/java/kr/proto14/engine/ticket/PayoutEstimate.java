package kr.proto14.engine.ticket;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Votes;

/**
 * What a ticket would have returned, in won before tax.
 *
 * <p>Our own lines are counted among the winners: nobody sold them, so the published or estimated
 * winners are others. What their price would have added to the pools is left out, being far below
 * the range.
 *
 * @param low where many others won
 * @param likely where as many others won as expected
 * @param high where few others won
 * @param certainty how the figures were come by; unknown ones are zero
 */
public record PayoutEstimate(long low, long likely, long high, Certainty certainty) {
  private static final PayoutEstimate NOTHING = new PayoutEstimate(0, 0, 0, Certainty.CERTAIN);
  private static final PayoutEstimate NOT_KNOWN = new PayoutEstimate(0, 0, 0, Certainty.UNKNOWN);

  public PayoutEstimate {
    requireNonNull(certainty, "certainty");
    if (low < 0 || low > likely || likely > high) {
      throw new IllegalArgumentException("not a range: " + low + ", " + likely + ", " + high);
    }
  }

  /** How a figure was come by. */
  public enum Certainty {
    /** Payouts of every tier reached are published, or no tier is reached. */
    CERTAIN,
    /** Worked out from money and votes. */
    ESTIMATED,
    /** A tier is reached, and money or votes are missing. */
    UNKNOWN
  }

  /**
   * Works it out.
   *
   * @param lines the ticket's lines in each tier
   * @param published what is published, by tier; a tier with fewer winners than we have lines
   *     cannot have counted ours, so its winners are used and its payout is not
   * @param evidence what else is known of the round; empty without sales or votes
   */
  public static PayoutEstimate of(
      PerTier lines, Map<Tier, Published> published, Optional<Evidence> evidence) {
    if (lines.total() == 0) {
      return NOTHING;
    }
    boolean certain =
        Arrays.stream(Tier.values())
            .allMatch(tier -> lines.of(tier) == 0 || pays(lines, published, tier));
    if (certain) {
      long won = sum(lines, PerTier.by(tier -> won(published, tier)));
      return new PayoutEstimate(won, won, won, Certainty.CERTAIN);
    }
    return evidence.map(known -> estimate(lines, published, known)).orElse(NOT_KNOWN);
  }

  private static PayoutEstimate estimate(
      PerTier lines, Map<Tier, Published> published, Evidence evidence) {
    return new PayoutEstimate(
        returned(lines, published, evidence, evidence.winners().high()),
        returned(lines, published, evidence, evidence.winners().likely()),
        returned(lines, published, evidence, evidence.winners().low()),
        Certainty.ESTIMATED);
  }

  private static long returned(
      PerTier lines, Map<Tier, Published> published, Evidence evidence, PerTier estimated) {
    PerTier winners =
        PerTier.by(
            tier -> {
              Published known = published.get(tier);
              if (known == null) {
                return evidence.others(tier, estimated) + lines.of(tier);
              }
              return pays(lines, published, tier)
                  ? known.winners()
                  : known.winners() + lines.of(tier);
            });
    PerTier perLine = evidence.pools().payout(winners).perLine();
    return sum(
        lines,
        PerTier.by(tier -> pays(lines, published, tier) ? won(published, tier) : perLine.of(tier)));
  }

  private static boolean pays(PerTier lines, Map<Tier, Published> published, Tier tier) {
    Published known = published.get(tier);
    return known != null && known.winners() > 0 && known.winners() >= lines.of(tier);
  }

  private static long won(Map<Tier, Published> published, Tier tier) {
    Published known = published.get(tier);
    return known == null ? 0 : known.perLine();
  }

  private static long sum(PerTier lines, PerTier perLine) {
    return PerTier.by(tier -> Math.multiplyExact(lines.of(tier), perLine.of(tier))).total();
  }

  /**
   * A published payout.
   *
   * @param winners winning lines
   * @param perLine won for each, before tax
   */
  public record Published(long winners, long perLine) {
    public Published {
      if (winners < 0 || winners > Votes.LIMIT || perLine < 0 || perLine > PrizePools.LIMIT) {
        throw new IllegalArgumentException("not a payout: " + winners + " x " + perLine);
      }
    }
  }

  /**
   * What an estimate rests on.
   *
   * @param pools the round's money, of the final sales where they are known
   * @param winners the crowd's winners
   * @param firstPrize whether somebody hit all 14
   */
  public record Evidence(PrizePools pools, WinnersEstimate winners, FirstPrize firstPrize) {
    public Evidence {
      requireNonNull(pools, "pools");
      requireNonNull(winners, "winners");
      requireNonNull(firstPrize, "firstPrize");
    }

    private long others(Tier tier, PerTier estimated) {
      if (tier != Tier.FIRST) {
        return estimated.of(tier);
      }
      return switch (firstPrize) {
        case WON -> Math.max(1, estimated.first());
        case NOT_WON -> 0;
        case UNKNOWN -> estimated.first();
      };
    }
  }
}
