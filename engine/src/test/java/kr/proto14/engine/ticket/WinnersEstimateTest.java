package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinnersEstimateTest {
  @Test
  void expected_winners_agree_with_the_enumeration_of_hits_and_misses() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Double> shares = Stream.generate(random::nextDouble).limit(Pool.MATCHES).toList();
      WinnersEstimate estimate = WinnersEstimate.of(3_000_000, shares);
      double[] enumerated = new double[Pool.MATCHES + 1];
      for (int hits = 0; hits < 1 << Pool.MATCHES; hits++) {
        double chance = 1;
        for (int match = 0; match < Pool.MATCHES; match++) {
          double share = shares.get(match);
          chance *= ((hits >> match) & 1) == 1 ? share : 1 - share;
        }
        enumerated[Integer.bitCount(hits)] += 3_000_000 * chance;
      }
      for (Tier tier : Tier.values()) {
        assertThat(estimate.expected(tier))
            .as("seed %d, %s", seed, tier)
            .isCloseTo(enumerated[tier.hits()], within(1e-6));
      }
    }
  }

  @Test
  void a_crowd_of_even_shares_wins_by_the_published_odds() {
    WinnersEstimate estimate =
        WinnersEstimate.of(4_782_969, Collections.nCopies(Pool.MATCHES, 1 / 3.0));

    assertThat(estimate.likely()).isEqualTo(new PerTier(1, 28, 364, 2_912));
    assertThat(estimate.low()).isEqualTo(new PerTier(0, 8, 160, 1_393));
    assertThat(estimate.high()).isEqualTo(new PerTier(5, 69, 772, 5_950));
  }

  @Test
  void the_range_always_holds_the_likely_number() {
    for (long seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<Double> shares = Stream.generate(random::nextDouble).limit(Pool.MATCHES).toList();
      WinnersEstimate estimate = WinnersEstimate.of(random.nextInt(5_000_000), shares);
      for (Tier tier : Tier.values()) {
        assertThat(estimate.likely().of(tier))
            .as("seed %d, %s", seed, tier)
            .isBetween(estimate.low().of(tier), estimate.high().of(tier));
      }
    }
  }

  @Test
  void nobody_wins_where_nobody_bought_or_picked_what_came() {
    WinnersEstimate unsold = WinnersEstimate.of(0, Collections.nCopies(Pool.MATCHES, 0.5));
    WinnersEstimate unpicked = WinnersEstimate.of(5_000, Collections.nCopies(Pool.MATCHES, 0.0));

    assertThat(unsold.high()).isEqualTo(PerTier.NONE);
    assertThat(unpicked.high()).isEqualTo(PerTier.NONE);
  }

  @Test
  void shares_are_those_of_what_came_true_and_1_where_void() {
    List<Votes> votes = new ArrayList<>(Collections.nCopies(Pool.MATCHES, new Votes(50, 30, 20)));
    List<Optional<Outcome>> outcomes = new ArrayList<>(EndedRounds.all(Outcome.HOME, 14));
    outcomes.set(1, Optional.of(Outcome.MIDDLE));
    outcomes.set(2, Optional.of(Outcome.AWAY));
    votes.set(13, new Votes(0, 0, 0));

    List<Double> shares = WinnersEstimate.shares(votes, outcomes).orElseThrow();

    assertThat(shares).hasSize(14).startsWith(0.5, 0.3, 0.2, 0.5).endsWith(0.5, 1.0);
  }

  @Test
  void a_played_match_without_votes_leaves_the_crowd_unknown() {
    List<Votes> votes = new ArrayList<>(Collections.nCopies(Pool.MATCHES, new Votes(50, 30, 20)));
    votes.set(6, new Votes(0, 0, 0));

    assertThat(WinnersEstimate.shares(votes, EndedRounds.all(Outcome.HOME))).isEmpty();
    assertThat(WinnersEstimate.shares(votes, EndedRounds.all(Outcome.HOME, 7))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void what_is_no_share_is_refused(double share) {
    List<Double> shares = new ArrayList<>(Collections.nCopies(Pool.MATCHES, 0.5));
    shares.set(3, share);

    assertThatIllegalArgumentException().isThrownBy(() -> WinnersEstimate.of(1, shares));
  }

  @Test
  void other_numbers_than_14_and_negative_lines_are_refused() {
    List<Double> shares = Collections.nCopies(Pool.MATCHES, 0.5);
    List<Votes> votes = Collections.nCopies(13, new Votes(1, 1, 1));

    assertThatIllegalArgumentException().isThrownBy(() -> WinnersEstimate.of(-1, shares));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WinnersEstimate.of(1, shares.subList(0, 13)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WinnersEstimate.shares(votes, EndedRounds.all(Outcome.HOME)));
  }
}
