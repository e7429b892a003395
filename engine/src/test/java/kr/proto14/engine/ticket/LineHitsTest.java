package kr.proto14.engine.ticket;

import static kr.proto14.engine.ticket.EndedRounds.all;
import static kr.proto14.engine.ticket.EndedRounds.homeBut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineHitsTest {
  @Test
  void it_agrees_with_the_enumeration_of_all_lines() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Ticket ticket = EndedRounds.ticket(random);
      List<Optional<Outcome>> outcomes = EndedRounds.outcomes(random);
      int[] enumerated = new int[Pool.MATCHES + 1];
      enumerate(ticket, outcomes, 0, 0, enumerated);

      LineHits hits = LineHits.of(ticket, outcomes);
      assertThat(IntStream.rangeClosed(0, Pool.MATCHES).map(hits::exactly).toArray())
          .as("seed %d", seed)
          .containsExactly(enumerated);
      assertThat(hits.best())
          .as("seed %d", seed)
          .isEqualTo(IntStream.rangeClosed(0, 14).filter(k -> enumerated[k] > 0).max().orElse(-1));
      assertThat(IntStream.of(enumerated).sum()).as("seed %d", seed).isEqualTo(ticket.lines());
    }
  }

  @Test
  void one_double_gives_one_line_with_and_one_without_the_hit() {
    LineHits hits = LineHits.of(homeBut("1X"), all(Outcome.HOME));

    assertThat(hits.tiers()).isEqualTo(new PerTier(1, 1, 0, 0));
    assertThat(hits.best()).isEqualTo(14);
  }

  @Test
  void triples_that_hit_leave_two_lines_each_one_short() {
    LineHits hits = LineHits.of(homeBut("1X2", "1X2", "1X2"), all(Outcome.HOME));

    assertThat(hits.tiers()).isEqualTo(new PerTier(1, 6, 12, 8));
  }

  @Test
  void a_double_that_misses_misses_in_all_its_lines() {
    LineHits hits = LineHits.of(homeBut("X2", "1X"), all(Outcome.HOME));

    assertThat(hits.tiers()).isEqualTo(new PerTier(0, 2, 2, 0));
    assertThat(hits.best()).isEqualTo(13);
  }

  @Test
  void in_a_void_match_every_pick_is_a_hit() {
    LineHits hits = LineHits.of(homeBut("X2", "1X2"), all(Outcome.HOME, 1, 2));

    assertThat(hits.tiers()).isEqualTo(new PerTier(6, 0, 0, 0));
  }

  @Test
  void no_hit_at_all_is_counted_too() {
    LineHits hits = LineHits.of(homeBut("1X"), all(Outcome.AWAY));

    assertThat(hits.exactly(0)).isEqualTo(2);
    assertThat(hits.best()).isZero();
    assertThat(hits.tiers()).isEqualTo(PerTier.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 15})
  void there_are_no_other_hits_than_0_to_14(int count) {
    LineHits hits = LineHits.of(homeBut(), all(Outcome.HOME));

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> hits.exactly(count));
  }

  @Test
  void thirteen_results_are_refused() {
    List<Optional<Outcome>> thirteen = all(Outcome.HOME).subList(0, 13);

    assertThatIllegalArgumentException().isThrownBy(() -> LineHits.of(homeBut(), thirteen));
  }

  private static void enumerate(
      Ticket ticket, List<Optional<Outcome>> outcomes, int match, int hits, int[] counts) {
    if (match == Pool.MATCHES) {
      counts[hits]++;
      return;
    }
    for (Outcome pick : ticket.picks().get(match).outcomes()) {
      Optional<Outcome> came = outcomes.get(match);
      boolean hit = came.isEmpty() || came.get() == pick;
      enumerate(ticket, outcomes, match + 1, hit ? hits + 1 : hits, counts);
    }
  }
}
