package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Slates;
import kr.proto14.engine.pool.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HitDistributionTest {
  private static final List<Probabilities> LEVEL =
      Collections.nCopies(Pool.MATCHES, Probabilities.ofWeights(1, 1, 1));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void it_agrees_with_the_enumeration_of_all_results(long seed) {
    List<Probabilities> slate = seed % 2 == 0 ? Slates.ordinary(seed) : Slates.extreme(seed);
    Ticket ticket = BestMultiPick.within(slate, 1_000 * (1 + new Random(seed).nextInt(100)));
    HitDistribution distribution = HitDistribution.of(ticket, slate);
    double[] enumerated = new double[Pool.MATCHES + 1];
    enumerate(ticket, slate, 0, 0, 1, enumerated);

    double tail = 0;
    for (int hits = Pool.MATCHES; hits >= 0; hits--) {
      tail += enumerated[hits];
      assertThat(distribution.exactly(hits))
          .as("seed %d, %d hits", seed, hits)
          .isCloseTo(enumerated[hits], within(1e-9));
      assertThat(distribution.atLeast(hits))
          .as("seed %d, %d hits or more", seed, hits)
          .isCloseTo(tail, within(1e-9));
    }
  }

  @Test
  void a_single_line_on_level_chances_has_the_published_odds() {
    HitDistribution line = HitDistribution.of(ticket("1"), LEVEL);

    assertThat(1 / line.atLeast(14)).isCloseTo(4_782_969, within(1e-3));
    assertThat(1 / line.exactly(13)).isCloseTo(170_820, within(1.0));
    assertThat(1 / line.exactly(12)).isCloseTo(13_140, within(1.0));
    assertThat(1 / line.exactly(11)).isCloseTo(1_643, within(1.0));
  }

  @Test
  void certain_matches_hit_for_certain() {
    List<Probabilities> certain = Collections.nCopies(Pool.MATCHES, new Probabilities(1, 0, 0));

    assertThat(HitDistribution.of(ticket("1"), certain).atLeast(14)).isEqualTo(1);
    assertThat(HitDistribution.of(ticket("X"), certain).exactly(0)).isEqualTo(1);
    assertThat(HitDistribution.of(ticket("X"), certain).atLeast(1)).isZero();
  }

  @Test
  void more_hits_are_never_likelier_than_fewer() {
    for (long seed = 0; seed < 200; seed++) {
      List<Probabilities> slate = Slates.ordinary(seed);
      HitDistribution distribution = HitDistribution.of(ticket("1"), slate);
      for (int hits = 1; hits <= Pool.MATCHES; hits++) {
        assertThat(distribution.atLeast(hits))
            .as("seed %d, %d hits", seed, hits)
            .isBetween(0.0, distribution.atLeast(hits - 1));
      }
      assertThat(distribution.atLeast(0)).as("seed %d", seed).isBetween(1 - 1e-12, 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 15})
  void hits_out_of_range_are_refused(int hits) {
    HitDistribution distribution = HitDistribution.of(ticket("1"), LEVEL);

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> distribution.exactly(hits));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> distribution.atLeast(hits));
  }

  @Test
  void fourteen_chances_are_needed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HitDistribution.of(ticket("1"), LEVEL.subList(0, 13)));
  }

  private static Ticket ticket(String signs) {
    return new Ticket(Collections.nCopies(Pool.MATCHES, Picks.ofSigns(signs)));
  }

  private static void enumerate(
      Ticket ticket,
      List<Probabilities> slate,
      int match,
      int hits,
      double chance,
      double[] enumerated) {
    if (match == Pool.MATCHES) {
      enumerated[hits] += chance;
      return;
    }
    for (Outcome outcome : Outcome.values()) {
      int hit = ticket.picks().get(match).covers(outcome) ? 1 : 0;
      double next = chance * slate.get(match).of(outcome);
      enumerate(ticket, slate, match + 1, hits + hit, next, enumerated);
    }
  }
}
