package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.round.track.PoolStatistics.Extreme;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final Returned CONFIRMED =
      new Returned(83_350, 83_350, 83_350, Certainty.CONFIRMED);
  private static final Returned ESTIMATED =
      new Returned(10_000, 20_000, 50_000, Certainty.ESTIMATED);
  private static final Returned UNKNOWN = new Returned(0, 0, 0, Certainty.UNKNOWN);

  @Test
  void three_rounds_add_up() {
    PoolStatistics sum = soccer(Scores.hits(1, 7), Scores.hits(2, 14), Scores.hits(3, 0));

    assertThat(sum.rounds()).isEqualTo(3);
    assertThat(sum.average()).isCloseTo(0.5, within(1e-12));
    assertThat(sum.best()).contains(new Extreme(Scores.id(2), 1));
    assertThat(sum.worst()).contains(new Extreme(Scores.id(3), 0));
    assertThat(sum.fullHits()).isEqualTo(1);
    assertThat(sum.cost()).isEqualTo(288_000);
    assertThat(sum.ours()).isEqualTo(Rate.of(21, 42));
    assertThat(sum.crowd()).isEqualTo(Rate.of(21, 42));
    assertThat(sum.home()).isEqualTo(Rate.of(15, 42));
    assertThat(sum.market()).isEqualTo(Rate.of(12, 24));
    assertThat(sum.isEnough()).isFalse();
  }

  @Test
  void nothing_settled_is_no_rate_at_all() {
    PoolStatistics sum = soccer();

    assertThat(sum.rounds()).isZero();
    assertThat(sum.average()).isZero();
    assertThat(sum.last5()).isZero();
    assertThat(sum.last10()).isZero();
    assertThat(sum.best()).isEmpty();
    assertThat(sum.worst()).isEmpty();
    assertThat(sum.returned()).isEqualTo(Returned.NOTHING);
    assertThat(sum.ours()).isEqualTo(new Rate(0, 0, 0, 1));
    assertThat(sum.tiers()).isEqualTo(Map.of(14, 0, 13, 0, 12, 0, 11, 0));
  }

  @Test
  void the_average_is_that_of_rounds_and_leaves_void_matches_out() {
    RoundScore twelve = Scores.score(2, new Tips(12, 12), 14, Returned.NOTHING);

    PoolStatistics sum = soccer(Scores.hits(1, 7), twelve);

    assertThat(sum.average()).isCloseTo(0.75, within(1e-12));
    assertThat(sum.ours().share()).isCloseTo(19 / 26.0, within(1e-12));
    assertThat(sum.fullHits()).isEqualTo(1);
  }

  @Test
  void the_last_five_and_ten_are_those_whose_sale_ended_last() {
    List<RoundScore> twelve =
        IntStream.rangeClosed(1, 12).mapToObj(i -> Scores.hits(i, i)).toList().reversed();

    PoolStatistics sum = Statistics.of(Pool.SOCCER, twelve);

    assertThat(sum.last5()).isCloseTo(10 / 14.0, within(1e-12));
    assertThat(sum.last10()).isCloseTo(7.5 / 14, within(1e-12));
    assertThat(sum.average()).isCloseTo(6.5 / 14, within(1e-12));
    assertThat(sum.isEnough()).isTrue();
  }

  @Test
  void of_equal_rounds_the_earliest_stands_out() {
    PoolStatistics sum =
        soccer(Scores.hits(4, 9), Scores.hits(3, 5), Scores.hits(2, 9), Scores.hits(1, 5));

    assertThat(sum.best()).contains(new Extreme(Scores.id(2), 9 / 14.0));
    assertThat(sum.worst()).contains(new Extreme(Scores.id(1), 5 / 14.0));
  }

  @Test
  void rounds_whose_sale_ended_together_are_taken_by_id() {
    RoundScore later = at(Scores.hits(9, 5), Instant.EPOCH);
    RoundScore earlier = at(Scores.hits(8, 5), Instant.EPOCH);

    assertThat(soccer(later, earlier).best()).contains(new Extreme(Scores.id(8), 5 / 14.0));
    assertThat(Statistics.course(List.of(later, earlier))).containsExactly(earlier, later);
  }

  @Test
  void a_void_round_is_counted_and_nothing_else() {
    PoolStatistics sum = soccer(Scores.voided(1), Scores.returned(2, CONFIRMED), Scores.voided(3));

    assertThat(sum.voidRounds()).isEqualTo(2);
    assertThat(sum.rounds()).isEqualTo(1);
    assertThat(sum.fullHits()).isZero();
    assertThat(sum.tiers()).containsEntry(14, 0).containsEntry(11, 1);
    assertThat(sum.cost()).isEqualTo(96_000);
    assertThat(sum.returned()).isEqualTo(CONFIRMED);
    assertThat(sum.ours().counted()).isEqualTo(14);
  }

  @Test
  void void_rounds_alone_cost_and_return_nothing() {
    PoolStatistics sum = soccer(Scores.voided(1));

    assertThat(sum.cost()).isZero();
    assertThat(sum.returned()).isEqualTo(Returned.NOTHING);
    assertThat(sum.average()).isZero();
  }

  @Test
  void tickets_are_counted_by_the_tier_of_their_best_line() {
    int[] best = {14, 13, 13, 12, 11, 11, 11, 10, 0};

    PoolStatistics sum =
        Statistics.of(
            Pool.SOCCER,
            IntStream.range(0, best.length).mapToObj(i -> Scores.best(i + 1, best[i])).toList());

    assertThat(sum.tiers()).isEqualTo(Map.of(14, 1, 13, 2, 12, 1, 11, 3));
  }

  @Test
  void ranges_add_up_and_are_as_certain_as_the_weakest() {
    PoolStatistics certain = soccer(Scores.hits(1, 3), Scores.returned(2, CONFIRMED));
    PoolStatistics estimated =
        soccer(
            Scores.hits(1, 3),
            Scores.returned(2, CONFIRMED),
            Scores.returned(3, ESTIMATED),
            Scores.returned(4, ESTIMATED));

    assertThat(certain.returned()).isEqualTo(CONFIRMED);
    assertThat(estimated.returned())
        .isEqualTo(new Returned(103_350, 123_350, 183_350, Certainty.ESTIMATED));
    assertThat(estimated.unknownReturns()).isZero();
  }

  @Test
  void an_unknown_return_is_missing_in_the_sum_which_says_so() {
    PoolStatistics sum =
        soccer(
            Scores.returned(1, UNKNOWN),
            Scores.returned(2, ESTIMATED),
            Scores.returned(3, CONFIRMED));

    assertThat(sum.returned()).isEqualTo(new Returned(93_350, 103_350, 133_350, Certainty.UNKNOWN));
    assertThat(sum.unknownReturns()).isEqualTo(1);
    assertThat(sum.cost()).isEqualTo(288_000);
  }

  @Test
  void rounds_of_the_other_pool_or_given_twice_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Statistics.of(Pool.BASKETBALL, List.of(Scores.hits(1, 3))))
        .withMessageContaining("G011-260001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> soccer(Scores.hits(1, 3), Scores.hits(1, 4)))
        .withMessageContaining("twice");
  }

  @Test
  void the_course_is_without_void_rounds_and_oldest_first() {
    RoundScore newYear = at(Scores.hits(1, 3), Instant.parse("2027-01-02T05:00:00Z"));

    assertThat(
            Statistics.course(
                List.of(newYear, Scores.voided(2), Scores.hits(40, 6), Scores.hits(4, 6))))
        .extracting(RoundScore::round)
        .containsExactly(Scores.id(4), Scores.id(40), new RoundId(Pool.SOCCER, 2026, 1));
  }

  private static PoolStatistics soccer(RoundScore... scores) {
    return Statistics.of(Pool.SOCCER, Stream.of(scores).toList());
  }

  private static RoundScore at(RoundScore score, Instant saleEnd) {
    return new RoundScore(
        score.round(),
        saleEnd,
        score.voided(),
        score.voids(),
        score.ours(),
        score.crowd(),
        score.home(),
        score.market(),
        score.bestLine(),
        score.cost(),
        score.returned());
  }
}
