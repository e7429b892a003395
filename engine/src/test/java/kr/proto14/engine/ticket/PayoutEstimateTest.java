package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.ticket.PayoutEstimate.Certainty;
import kr.proto14.engine.ticket.PayoutEstimate.Evidence;
import kr.proto14.engine.ticket.PayoutEstimate.Published;
import org.junit.jupiter.api.Test;

class PayoutEstimateTest {
  private static final PerTier ONE_SECOND = new PerTier(0, 1, 0, 0);
  private static final PerTier ONE_FIRST = new PerTier(1, 0, 0, 0);

  /** A billion won sold: 250, 100, 50 and 100 million. */
  private static final PrizePools BILLION = new PrizePools(1_000_000_000, 0, 0);

  /** 463 to 2,074 others with 13 hits, likely 1,000, and nobody with 14, 12 or 11. */
  private static final WinnersEstimate THOUSAND_SECONDS = crowd(1_000, 1);

  @Test
  void nothing_won_is_certain_whatever_else_is_unknown() {
    assertThat(PayoutEstimate.of(PerTier.NONE, Map.of(), Optional.empty()))
        .isEqualTo(new PayoutEstimate(0, 0, 0, Certainty.CERTAIN));
  }

  @Test
  void published_payouts_of_every_tier_reached_are_certain() {
    PerTier lines = new PerTier(0, 1, 6, 0);
    Map<Tier, Published> published =
        Map.of(Tier.SECOND, new Published(18, 19_020_360), Tier.THIRD, new Published(379, 451_680));

    assertThat(PayoutEstimate.of(lines, published, Optional.empty()))
        .isEqualTo(certain(19_020_360 + 6 * 451_680));
  }

  @Test
  void without_sales_or_votes_a_tier_that_was_reached_is_unknown() {
    Map<Tier, Published> another = Map.of(Tier.THIRD, new Published(379, 451_680));

    assertThat(PayoutEstimate.of(ONE_SECOND, another, Optional.empty()))
        .isEqualTo(new PayoutEstimate(0, 0, 0, Certainty.UNKNOWN));
  }

  @Test
  void our_line_shares_the_pool_with_few_likely_and_many_others() {
    assertThat(estimate(ONE_SECOND, BILLION, THOUSAND_SECONDS, FirstPrize.UNKNOWN))
        .isEqualTo(new PayoutEstimate(48_200, 99_910, 215_520, Certainty.ESTIMATED));
  }

  @Test
  void several_of_our_lines_take_several_shares() {
    PerTier three = new PerTier(0, 3, 0, 0);

    assertThat(estimate(three, BILLION, THOUSAND_SECONDS, FirstPrize.UNKNOWN))
        .isEqualTo(new PayoutEstimate(3 * 48_150, 3 * 99_710, 3 * 214_600, Certainty.ESTIMATED));
  }

  @Test
  void nobody_else_with_14_hits_leaves_us_the_whole_first_prize() {
    PrizePools carried = new PrizePools(1_000_000_000, 500_000_000, 2);

    PayoutEstimate estimate = estimate(ONE_FIRST, carried, crowd(1_000, 0), FirstPrize.NOT_WON);

    assertThat(estimate.low()).isEqualTo(750_000_000);
    assertThat(estimate.high()).isEqualTo(750_000_000);
  }

  @Test
  void a_first_prize_that_was_won_is_shared_with_one_other_at_least() {
    PayoutEstimate estimate = estimate(ONE_FIRST, BILLION, crowd(0, 0), FirstPrize.WON);

    assertThat(estimate.high()).isEqualTo(125_000_000);
    assertThat(estimate(ONE_FIRST, BILLION, crowd(0, 0), FirstPrize.UNKNOWN).high())
        .isEqualTo(250_000_000);
  }

  @Test
  void after_three_carry_overs_the_hopeful_case_has_the_first_prize_fall_to_ours() {
    PrizePools fourth = new PrizePools(1_000_000_000, 650_000_000, 3);
    List<Double> shares = new ArrayList<>(Collections.nCopies(Pool.MATCHES, 1.0));
    shares.set(0, 0.001);
    WinnersEstimate oneFirst = WinnersEstimate.of(1_000, shares);

    PayoutEstimate estimate = estimate(ONE_SECOND, fourth, oneFirst, FirstPrize.UNKNOWN);

    assertThat(oneFirst.likely()).isEqualTo(new PerTier(1, 999, 0, 0));
    assertThat(estimate.likely()).isEqualTo(100_000_000 / 1_000);
    assertThat(estimate.high()).isEqualTo(2_155_180);
  }

  @Test
  void winners_published_for_one_tier_narrow_the_other() {
    PerTier lines = new PerTier(0, 1, 2, 0);
    Map<Tier, Published> published = Map.of(Tier.THIRD, new Published(50, 1_000_000));
    Evidence evidence = new Evidence(BILLION, THOUSAND_SECONDS, FirstPrize.UNKNOWN);

    assertThat(PayoutEstimate.of(lines, published, Optional.of(evidence)))
        .isEqualTo(new PayoutEstimate(2_048_200, 2_099_910, 2_215_520, Certainty.ESTIMATED));
  }

  @Test
  void a_published_payout_without_room_for_our_lines_tells_only_the_others() {
    Map<Tier, Published> nobody = Map.of(Tier.FIRST, new Published(0, 0));
    Map<Tier, Published> one = Map.of(Tier.SECOND, new Published(1, 100_000_000));
    Optional<Evidence> evidence =
        Optional.of(new Evidence(BILLION, THOUSAND_SECONDS, FirstPrize.UNKNOWN));

    assertThat(PayoutEstimate.of(ONE_FIRST, nobody, evidence))
        .isEqualTo(new PayoutEstimate(250_000_000, 250_000_000, 250_000_000, Certainty.ESTIMATED));
    assertThat(PayoutEstimate.of(new PerTier(0, 3, 0, 0), one, evidence))
        .isEqualTo(new PayoutEstimate(75_000_000, 75_000_000, 75_000_000, Certainty.ESTIMATED));
    assertThat(PayoutEstimate.of(ONE_FIRST, nobody, Optional.empty()).certainty())
        .isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void every_estimate_is_a_range_within_what_the_pools_hold() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      PrizePools pools =
          new PrizePools(
              1_000L * random.nextInt(4_000_000), random.nextInt(1 << 30), random.nextInt(4));
      List<Double> shares = Stream.generate(random::nextDouble).limit(Pool.MATCHES).toList();
      WinnersEstimate crowd = WinnersEstimate.of(pools.sales() / 1_000, shares);
      FirstPrize firstPrize = List.of(FirstPrize.values()).get(random.nextInt(3));
      PerTier lines = PerTier.by(_ -> random.nextInt(10));
      Map<Tier, Published> published = new EnumMap<>(Tier.class);
      PayoutEstimate open = estimate(lines, pools, crowd, firstPrize);
      for (Tier tier : Tier.values()) {
        if (random.nextInt(3) == 0) {
          published.put(tier, new Published(random.nextInt(20), random.nextInt(1_000_000)));
        }
      }
      Evidence evidence = new Evidence(pools, crowd, firstPrize);
      PayoutEstimate narrowed = PayoutEstimate.of(lines, published, Optional.of(evidence));

      assertThat(open.high())
          .as("seed %d", seed)
          .isBetween(open.likely(), pools.pools().total() + 10 * lines.total());
      assertThat(open.low()).as("seed %d", seed).isBetween(0L, open.likely());
      assertThat(narrowed.likely()).as("seed %d", seed).isBetween(narrowed.low(), narrowed.high());
    }
  }

  @Test
  void what_is_no_range_or_no_payout_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PayoutEstimate(2, 1, 3, Certainty.ESTIMATED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PayoutEstimate(-1, 1, 3, Certainty.ESTIMATED));
    assertThatIllegalArgumentException().isThrownBy(() -> new Published(-1, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Published(1, Long.MAX_VALUE));
  }

  private static PayoutEstimate estimate(
      PerTier lines, PrizePools pools, WinnersEstimate crowd, FirstPrize firstPrize) {
    Evidence evidence = new Evidence(pools, crowd, firstPrize);
    return PayoutEstimate.of(lines, Map.of(), Optional.of(evidence));
  }

  private static PayoutEstimate certain(long won) {
    return new PayoutEstimate(won, won, won, Certainty.CERTAIN);
  }

  /** Lines that all miss the same matches. */
  private static WinnersEstimate crowd(long lines, int misses) {
    List<Double> shares = new ArrayList<>(Collections.nCopies(Pool.MATCHES, 1.0));
    Collections.fill(shares.subList(0, misses), 0.0);
    return WinnersEstimate.of(lines, shares);
  }
}
