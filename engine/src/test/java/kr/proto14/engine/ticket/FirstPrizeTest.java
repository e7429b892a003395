package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four rounds are those of the soccer pool in 2026, as they were captured. */
class FirstPrizeTest {
  private static final PrizePools ROUND_53 = new PrizePools(1_984_580_000, 551_686_000, 1);
  private static final PrizePools ROUND_54 = new PrizePools(1_732_177_000, 1_047_831_000, 2);
  private static final PrizePools ROUND_55 = new PrizePools(935_344_000, 1_983_571_000, 3);
  private static final PrizePools ROUND_56 = new PrizePools(61_481_000, 0, 0);

  @Test
  void nobody_won_round_53_whose_first_prize_opened_round_54() {
    assertThat(FirstPrize.infer(ROUND_53, Optional.of(ROUND_54))).isEqualTo(FirstPrize.NOT_WON);
    assertThat(FirstPrize.finalSales(ROUND_53, Optional.of(ROUND_54))).hasValue(1_984_580_000);
  }

  @Test
  void nobody_won_round_54_whose_final_sales_come_out_above_those_last_seen() {
    assertThat(FirstPrize.infer(ROUND_54, Optional.of(ROUND_55))).isEqualTo(FirstPrize.NOT_WON);
    assertThat(FirstPrize.finalSales(ROUND_54, Optional.of(ROUND_55))).hasValue(3_742_960_000L);
  }

  @Test
  void after_the_third_carry_over_an_empty_next_round_tells_nothing() {
    assertThat(FirstPrize.infer(ROUND_55, Optional.of(ROUND_56))).isEqualTo(FirstPrize.UNKNOWN);
    assertThat(FirstPrize.finalSales(ROUND_55, Optional.of(ROUND_56))).isEmpty();
  }

  @Test
  void an_empty_next_round_tells_that_somebody_won() {
    assertThat(FirstPrize.infer(ROUND_54, Optional.of(ROUND_56))).isEqualTo(FirstPrize.WON);
    assertThat(FirstPrize.finalSales(ROUND_54, Optional.of(ROUND_56))).isEmpty();
  }

  @Test
  void without_the_next_round_nothing_is_known() {
    assertThat(FirstPrize.infer(ROUND_53, Optional.empty())).isEqualTo(FirstPrize.UNKNOWN);
    assertThat(FirstPrize.finalSales(ROUND_53, Optional.empty())).isEqualTo(OptionalLong.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "1047830750, 2, less than was sold",
    "1047831001, 2, no whole number of lines",
    "551686000, 1, unchanged as after a void round",
    "1047831000, 1, a count that did not rise",
    "1047831000, 3, a count that rose by two",
    "0, 2, nothing carried but counted",
    "1047831000, 0, carried but not counted",
    "1000000000000000, 2, more than any round sells"
  })
  void a_carry_over_that_fits_neither_case_tells_nothing(long carryOver, int count, String why) {
    PrizePools next = new PrizePools(0, carryOver, count);

    assertThat(FirstPrize.infer(ROUND_53, Optional.of(next))).as(why).isEqualTo(FirstPrize.UNKNOWN);
  }

  @Test
  void a_round_whose_sales_nobody_saw_tells_nothing() {
    PrizePools unseen = new PrizePools(0, 0, 0);

    assertThat(FirstPrize.infer(unseen, Optional.of(ROUND_56))).isEqualTo(FirstPrize.UNKNOWN);
  }

  @Test
  void what_the_rules_carry_over_is_read_back() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int count = random.nextInt(3);
      long carried = count == 0 ? 0 : 250L * (1 + random.nextInt(4_000_000));
      PrizePools round = new PrizePools(1_000L * (1 + random.nextInt(4_000_000)), carried, count);
      boolean won = random.nextBoolean();
      PrizePools.Payout payout = round.payout(new PerTier(won ? 1 : 0, 1, 1, 1));
      Optional<PrizePools> next =
          Optional.of(new PrizePools(5_000, payout.carryOver(), payout.carryCount()));

      assertThat(FirstPrize.infer(round, next))
          .as("seed %d", seed)
          .isEqualTo(won ? FirstPrize.WON : FirstPrize.NOT_WON);
      assertThat(FirstPrize.finalSales(round, next))
          .as("seed %d", seed)
          .isEqualTo(won ? OptionalLong.empty() : OptionalLong.of(round.sales()));
    }
  }
}
