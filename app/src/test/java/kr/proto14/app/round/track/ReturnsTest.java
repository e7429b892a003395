package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.source.Money;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Ticket;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {
  /** A million lines, half of them on 승 in every match. */
  private static final List<Votes> HALF =
      Collections.nCopies(Pool.MATCHES, new Votes(500_000, 300_000, 200_000));

  private static final Optional<Money> BILLION = money(1_000_000_000, 0, 0);

  /** One line, 승 everywhere. */
  private static final Ticket HOME =
      new Ticket(Collections.nCopies(Pool.MATCHES, Picks.of(Outcome.HOME)));

  @Test
  void a_refund_is_the_price_of_the_ticket() {
    assertThat(Returns.refund(HOME))
        .isEqualTo(new Returned(1_000, 1_000, 1_000, Certainty.REFUNDED));
  }

  @Test
  void no_tier_reached_is_certainly_nothing_even_where_nothing_is_known() {
    assertThat(Returns.of(HOME, missed(4), known(Optional.empty(), List.of())))
        .isEqualTo(Returned.NOTHING);
  }

  @Test
  void a_tier_reached_is_estimated_from_sales_and_votes() {
    Returned returned = Returns.of(HOME, missed(1), known(BILLION, HALF));

    // Of a million lines, each match hit by a half (the missed one by 0.2), 1e6 * 0.5^13 *
    // (0.8 + 13 * 0.2) = 415.04 have 13 hits; 184 to 877 after the factor and the Poisson interval.
    assertThat(returned)
        .isEqualTo(
            new Returned(
                ceil(100_000_000 / 878.0),
                ceil(100_000_000 / 416.0),
                ceil(100_000_000 / 185.0),
                Certainty.ESTIMATED));
  }

  @Test
  void void_matches_are_hits_of_ours_and_of_the_crowd() {
    List<Optional<Outcome>> outcomes = new ArrayList<>(missed(1));
    outcomes.set(0, Optional.empty());

    Returned returned = Returns.of(HOME, outcomes, known(BILLION, HALF));

    // All 14: 1e6 * 0.5^13 = 122.07 others.
    assertThat(returned.likely()).isEqualTo(ceil(250_000_000 / 123.0));
  }

  @Test
  void published_payouts_confirm() {
    RoundMoney round =
        new RoundMoney(BILLION, HALF, Optional.empty(), List.of(Payout.parse("13=18x19020360")));

    assertThat(Returns.of(HOME, missed(1), round))
        .isEqualTo(new Returned(19_020_360, 19_020_360, 19_020_360, Certainty.CONFIRMED));
  }

  @Test
  void payouts_of_other_tiers_do_not_confirm() {
    RoundMoney round =
        new RoundMoney(
            Optional.empty(), HALF, Optional.empty(), List.of(Payout.parse("12=18x190200")));

    assertThat(Returns.of(HOME, missed(1), round).certainty()).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void the_next_round_gives_the_final_sales_and_whether_the_first_prize_was_won() {
    Optional<Money> seen = money(500_000_000, 0, 0);
    RoundMoney carried = new RoundMoney(seen, HALF, money(3_000, 250_000_000, 1), List.of());
    RoundMoney won = new RoundMoney(seen, HALF, money(3_000, 0, 0), List.of());

    assertThat(Returns.of(HOME, missed(1), carried))
        .isEqualTo(Returns.of(HOME, missed(1), known(BILLION, HALF)));
    assertThat(Returns.of(HOME, missed(0), carried))
        .isEqualTo(new Returned(250_000_000, 250_000_000, 250_000_000, Certainty.ESTIMATED));
    assertThat(Returns.of(HOME, missed(0), won).high()).isLessThanOrEqualTo(62_500_000);
  }

  @Test
  void without_sales_or_votes_a_tier_reached_is_unknown() {
    List<Votes> oneMissing = new ArrayList<>(HALF);
    oneMissing.set(5, new Votes(0, 0, 0));

    assertThat(
            Stream.of(
                known(Optional.empty(), HALF),
                known(BILLION, List.of()),
                known(BILLION, oneMissing),
                known(money(0, 0, 0), HALF)))
        .allSatisfy(
            round ->
                assertThat(Returns.of(HOME, missed(1), round))
                    .isEqualTo(new Returned(0, 0, 0, Certainty.UNKNOWN)));
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000, 0, 4",
    "9223372036854775807, 0, 0",
    "1000000000, 9223372036854775807, 1"
  })
  void figures_no_round_can_have_count_as_unknown(long sales, long carryOver, int carryCount) {
    RoundMoney round = known(money(sales, carryOver, carryCount), HALF);
    RoundMoney next = new RoundMoney(BILLION, HALF, money(sales, carryOver, carryCount), List.of());

    assertThat(Returns.of(HOME, missed(1), round).certainty()).isEqualTo(Certainty.UNKNOWN);
    assertThat(Returns.of(HOME, missed(1), next))
        .isEqualTo(Returns.of(HOME, missed(1), known(BILLION, HALF)));
  }

  @Test
  void two_payouts_of_a_tier_are_refused() {
    List<Payout> doubled = List.of(Payout.parse("13=1x10"), Payout.parse("13=2x10"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoundMoney(BILLION, HALF, Optional.empty(), doubled));
  }

  private static RoundMoney known(Optional<Money> money, List<Votes> votes) {
    return new RoundMoney(money, votes, Optional.empty(), List.of());
  }

  private static Optional<Money> money(long sales, long carryOver, int carryCount) {
    return Optional.of(new Money(sales, sales / 1_000, carryOver, carryCount, 0));
  }

  /** 승 everywhere but in the first matches, which the away side won. */
  private static List<Optional<Outcome>> missed(int misses) {
    return IntStream.range(0, Pool.MATCHES)
        .mapToObj(match -> Optional.of(match < misses ? Outcome.AWAY : Outcome.HOME))
        .toList();
  }

  private static long ceil(double won) {
    return (long) Math.ceil(won / 10) * 10;
  }
}
