package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;

class StatisticsPropertyTest {
  private static final int CASES = 300;

  @Test
  void the_order_of_the_rounds_changes_nothing() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<RoundScore> scores = Scores.random(random, random.nextInt(40));
      PoolStatistics before = Statistics.of(Pool.SOCCER, scores);
      List<RoundScore> other = new ArrayList<>(scores);
      Collections.shuffle(other, random);

      assertThat(Statistics.of(Pool.SOCCER, other)).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void one_more_void_round_changes_the_number_of_void_rounds_only() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<RoundScore> scores = Scores.random(random, random.nextInt(40));
      PoolStatistics before = Statistics.of(Pool.SOCCER, scores);
      scores.add(random.nextInt(scores.size() + 1), Scores.voided(100));
      PoolStatistics after = Statistics.of(Pool.SOCCER, scores);

      assertThat(after.voidRounds()).as("seed %d", seed).isEqualTo(before.voidRounds() + 1);
      assertThat(after)
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .ignoringFields("voidRounds")
          .isEqualTo(before);
    }
  }

  @Test
  void shares_lie_between_the_worst_and_the_best_round() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<RoundScore> scores = Scores.random(random, 1 + random.nextInt(40));
      scores.add(Scores.hits(99, 7));
      PoolStatistics sum = Statistics.of(Pool.SOCCER, scores);
      double worst = sum.worst().orElseThrow().share() - 1e-12;
      double best = sum.best().orElseThrow().share() + 1e-12;

      assertThat(List.of(sum.average(), sum.last5(), sum.last10(), sum.ours().share()))
          .as("seed %d", seed)
          .allMatch(share -> worst <= share && share <= best);
      assertThat(sum.ours().share())
          .as("seed %d", seed)
          .isBetween(sum.ours().low(), sum.ours().high());
      assertThat(sum.rounds() + sum.voidRounds()).as("seed %d", seed).isEqualTo(scores.size());
    }
  }

  @Test
  void money_of_two_parts_is_the_money_of_the_whole() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<RoundScore> scores = Scores.random(random, 2 + random.nextInt(40));
      int cut = random.nextInt(scores.size());
      PoolStatistics one = Statistics.of(Pool.SOCCER, scores.subList(0, cut));
      PoolStatistics other = Statistics.of(Pool.SOCCER, scores.subList(cut, scores.size()));
      PoolStatistics whole = Statistics.of(Pool.SOCCER, scores);

      assertThat(List.of(whole.returned().low(), whole.returned().high(), whole.cost()))
          .as("seed %d", seed)
          .containsExactly(
              one.returned().low() + other.returned().low(),
              one.returned().high() + other.returned().high(),
              one.cost() + other.cost());
      assertThat(whole.unknownReturns())
          .as("seed %d", seed)
          .isEqualTo(one.unknownReturns() + other.unknownReturns());
      assertThat(whole.returned().certainty() == Certainty.UNKNOWN)
          .as("seed %d", seed)
          .isEqualTo(whole.unknownReturns() > 0);
    }
  }
}
