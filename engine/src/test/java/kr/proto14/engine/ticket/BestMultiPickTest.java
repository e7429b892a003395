package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Slates;
import kr.proto14.engine.pool.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestMultiPickTest {
  private static final int CASES = 12;

  @Test
  void no_ticket_within_the_budget_is_better_on_ordinary_slates() {
    for (long seed = 0; seed < CASES; seed++) {
      assertBest(Slates.ordinary(seed), seed);
    }
  }

  @Test
  void no_ticket_is_better_where_chances_are_certain_impossible_level_or_repeated() {
    for (long seed = 0; seed < CASES; seed++) {
      assertBest(Slates.extreme(seed), seed);
    }
  }

  @Test
  void no_ticket_is_better_where_all_matches_are_alike() {
    for (long seed = 0; seed < 3; seed++) {
      Probabilities alike = Slates.ordinary(new Random(seed));
      assertBest(Collections.nCopies(Pool.MATCHES, alike), seed);
    }
  }

  @Test
  void more_budget_never_lowers_the_chance_and_is_never_overspent() {
    for (long seed = 0; seed < CASES; seed++) {
      List<Probabilities> slate = seed % 2 == 0 ? Slates.ordinary(seed) : Slates.extreme(seed);
      double before = 0;
      for (int budget = 1_000; budget <= Ticket.MAX_COST; budget += 1_000) {
        Ticket ticket = BestMultiPick.within(slate, budget);
        double chance = HitDistribution.of(ticket, slate).atLeast(14);
        assertThat(ticket.cost()).as("seed %d, %d won", seed, budget).isLessThanOrEqualTo(budget);
        assertThat(chance).as("seed %d, %d won", seed, budget).isGreaterThanOrEqualTo(before);
        before = chance;
      }
    }
  }

  @Test
  void one_line_marks_the_favourites() {
    List<Probabilities> slate = Slates.ordinary(7);
    Ticket ticket = BestMultiPick.within(slate, 1_999);

    assertThat(ticket.lines()).isEqualTo(1);
    for (int match = 0; match < Pool.MATCHES; match++) {
      assertThat(ticket.picks().get(match).covers(slate.get(match).favourite())).isTrue();
    }
  }

  @Test
  void money_is_not_spent_on_certain_matches() {
    List<Probabilities> certain = certain();

    assertThat(BestMultiPick.within(certain, 100_000).signs())
        .isEqualTo("1 1 1 1 1 1 1 1 1 1 1 1 1 1");
  }

  @Test
  void an_impossible_third_outcome_is_never_bought() {
    List<Probabilities> slate = new ArrayList<>(Slates.ordinary(3));
    Collections.fill(slate.subList(0, 7), new Probabilities(0.1 + 0.6, 0, 0.3));

    for (int budget = 1_000; budget <= Ticket.MAX_COST; budget += 1_000) {
      assertThat(BestMultiPick.within(slate, budget).picks().subList(0, 7))
          .as("%d won", budget)
          .noneMatch(picks -> picks.count() == 3);
    }
  }

  @Test
  void the_largest_shapes_are_reached_where_they_pay() {
    List<Probabilities> open = certain();
    Collections.fill(open.subList(5, 9), Probabilities.ofWeights(1, 1, 1).rounded());
    List<Probabilities> halves = certain();
    Collections.fill(halves.subList(2, 8), new Probabilities(0.5, 0.5, 0));

    assertThat(BestMultiPick.within(open, 81_000).signs())
        .isEqualTo("1 1 1 1 1 1X2 1X2 1X2 1X2 1 1 1 1 1");
    assertThat(BestMultiPick.within(halves, 100_000).signs())
        .isEqualTo("1 1 1X 1X 1X 1X 1X 1X 1 1 1 1 1 1");
  }

  @Test
  void the_same_question_has_the_same_answer() {
    for (long seed = 0; seed < CASES; seed++) {
      assertThat(BestMultiPick.within(Slates.extreme(seed), 16_000).signs())
          .as("seed %d", seed)
          .isEqualTo(BestMultiPick.within(Slates.extreme(seed), 16_000).signs());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, -1_000, 100_001, Integer.MAX_VALUE})
  void a_budget_that_buys_nothing_or_breaks_the_limit_is_refused(int budget) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BestMultiPick.within(Slates.ordinary(1), budget));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13})
  void fourteen_chances_are_needed(int matches) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BestMultiPick.within(Slates.ordinary(1).subList(0, matches), 1_000));
  }

  private static List<Probabilities> certain() {
    return new ArrayList<>(Collections.nCopies(Pool.MATCHES, new Probabilities(1, 0, 0)));
  }

  private static void assertBest(List<Probabilities> slate, long seed) {
    int budget = 1_000 + new Random(~seed).nextInt(99_001);
    EveryShape every = EveryShape.within(slate, budget);
    Ticket ticket = BestMultiPick.within(slate, budget);

    assertThat(EveryShape.chance(ticket, slate))
        .as("seed %d, %d won", seed, budget)
        .isEqualTo(every.best());
    assertThat(ticket.lines()).as("seed %d, %d won", seed, budget).isEqualTo(every.cheapest());
  }
}
