package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrizePoolsTest {
  /** A million won sold: 250,000, 100,000, 50,000 and 100,000 won. */
  private static final long MILLION = 1_000_000;

  @Test
  void it_pays_what_was_published_for_2023_round_46() {
    PrizePools pools = new PrizePools(3_423_664_000L, 0, 0);

    assertThat(pools.pools().first()).isEqualTo(855_916_000);
    assertThat(pools.payout(new PerTier(0, 18, 379, 4_108)).perLine())
        .isEqualTo(new PerTier(0, 19_020_360, 451_680, 83_350));
  }

  @Test
  void it_pays_what_was_published_for_2025_round_8() {
    PrizePools pools = new PrizePools(2_417_355_000L, 0, 0);

    assertThat(pools.pools().first()).isEqualTo(604_338_750);
    assertThat(pools.payout(new PerTier(0, 25, 455, 3_979)).perLine())
        .isEqualTo(new PerTier(0, 9_669_420, 265_650, 60_760));
  }

  @Test
  void the_first_prize_is_carried_over_with_what_was_carried_into_it() {
    PrizePools.Payout payout =
        new PrizePools(1_984_580_000, 551_686_000, 1).payout(new PerTier(0, 1, 1, 1));

    assertThat(payout.carryOver()).isEqualTo(1_047_831_000);
    assertThat(payout.carryCount()).isEqualTo(2);
    assertThat(payout.perLine().second()).isEqualTo(198_458_000);
  }

  @Test
  void a_first_prize_that_is_won_pays_the_carry_over_and_ends_it() {
    PrizePools.Payout payout = new PrizePools(MILLION, 40_000, 3).payout(new PerTier(2, 1, 1, 1));

    assertThat(payout)
        .isEqualTo(new PrizePools.Payout(new PerTier(145_000, 100_000, 50_000, 100_000), 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 0, 390000, 50000, 100000",
    "0, 0, 1, 1, 0, 0, 440000, 100000",
    "0, 0, 0, 1, 0, 0, 0, 540000",
    "0, 0, 2, 0, 0, 0, 220000, 0"
  })
  void after_three_carry_overs_the_first_prize_falls_to_the_next_tier_with_winners(
      long first,
      long second,
      long third,
      long fourth,
      long wonFirst,
      long wonSecond,
      long wonThird,
      long wonFourth) {
    PrizePools.Payout payout =
        new PrizePools(MILLION, 40_000, 3).payout(new PerTier(first, second, third, fourth));

    assertThat(payout.perLine()).isEqualTo(new PerTier(wonFirst, wonSecond, wonThird, wonFourth));
    assertThat(payout.carryOver()).isZero();
    assertThat(payout.carryCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0, 150000, 100000, 0",
    "0, 0, 1, 0, 0, 250000, 0",
    "1, 0, 1, 100000, 0, 150000, 0",
    "1, 1, 0, 100000, 50000, 0, 100000",
    "0, 0, 0, 0, 0, 0, 250000"
  })
  void the_lower_tiers_pass_down_and_the_last_hands_on_to_the_next_round(
      long second,
      long third,
      long fourth,
      long wonSecond,
      long wonThird,
      long wonFourth,
      long handedOn) {
    PrizePools.Payout payout =
        new PrizePools(MILLION, 0, 0).payout(new PerTier(1, second, third, fourth));

    assertThat(payout.perLine()).isEqualTo(new PerTier(250_000, wonSecond, wonThird, wonFourth));
    assertThat(payout.handedOn()).isEqualTo(handedOn);
  }

  @Test
  void what_was_handed_on_is_shared_as_two_to_one_to_two() {
    assertThat(new PrizePools(MILLION, 0, 0, 100_000).pools())
        .isEqualTo(new PerTier(250_000, 140_000, 70_000, 140_000));
    assertThat(new PrizePools(MILLION, 0, 0, 7).pools())
        .isEqualTo(new PerTier(250_000, 100_002, 50_001, 100_004));
  }

  @Test
  void no_won_is_lost_but_the_rounding_up_to_ten() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      PrizePools pools =
          new PrizePools(
              1_000L * random.nextInt(4_000_000), random.nextInt(1 << 30), random.nextInt(4));
      PerTier winners = PerTier.by(_ -> random.nextInt(3) == 0 ? 0 : random.nextInt(5_000));
      PrizePools.Payout payout = pools.payout(winners);

      long paid =
          Arrays.stream(Tier.values())
              .mapToLong(tier -> winners.of(tier) * payout.perLine().of(tier))
              .sum();
      long left = payout.carryOver() + payout.handedOn();
      assertThat(paid + left - pools.pools().total())
          .as("seed %d", seed)
          .isBetween(0L, 10 * winners.total());
      assertThat(payout.perLine())
          .as("seed %d", seed)
          .isEqualTo(PerTier.by(tier -> payout.perLine().of(tier) / 10 * 10));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 0",
    "0, -1, 0, 0",
    "0, 0, -1, 0",
    "0, 0, 4, 0",
    "0, 0, 0, -1",
    "1000000000000001, 0, 0, 0"
  })
  void impossible_money_is_refused(long sales, long carryOver, int carryCount, long handedOn) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrizePools(sales, carryOver, carryCount, handedOn));
  }

  @Test
  void tiers_are_known_by_their_hits() {
    assertThat(Arrays.stream(Tier.values()).map(Tier::hits)).containsExactly(14, 13, 12, 11);
    assertThat(Tier.ofHits(12)).isEqualTo(Tier.THIRD);
    assertThatIllegalArgumentException().isThrownBy(() -> Tier.ofHits(10));
    assertThatIllegalArgumentException().isThrownBy(() -> new PerTier(0, 0, 0, -1));
  }
}
