package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedGoalsTest {
  @ParameterizedTest
  @CsvSource({"0", "-.054", "-.1", ".05"})
  void goals_come_back_from_the_chances_they_give(double rho) {
    Random random = new Random(11);
    for (int i = 0; i < 1_000; i++) {
      double home = .3 + 3.2 * random.nextDouble();
      double away = .3 + 2.2 * random.nextDouble();

      Sides implied = ImpliedGoals.of(OutcomeGrid.chances(home, away, rho), rho);

      assertThat(implied.home()).as("%s-%s", home, away).isCloseTo(home, within(1e-6));
      assertThat(implied.away()).as("%s-%s", home, away).isCloseTo(away, within(1e-6));
    }
  }

  @Test
  void even_chances_are_even_goals() {
    Sides implied = ImpliedGoals.of(Probabilities.ofWeights(37, 26, 37), -.054);

    assertThat(implied.home()).isCloseTo(implied.away(), within(1e-9)).isBetween(1.0, 1.7);
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,0",
    "0,1,0",
    "0,0,1",
    ".5,0,.5",
    ".5,.5,0",
    "0,.5,.5",
    ".999,.0005,.0005",
    "1e-300,1,1e-300",
    ".98,.0199,.0001",
    ".0001,.0001,.9998",
    ".495,.01,.495",
    ".01,.98,.01"
  })
  void misprinted_chances_imply_goals_that_soccer_has(double home, double draw, double away) {
    Probabilities chances = Probabilities.ofWeights(home, draw, away);

    Sides implied =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> ImpliedGoals.of(chances, -.054));

    assertThat(implied.home()).isBetween(.02, 8.0);
    assertThat(implied.away()).isBetween(.02, 8.0);
    if (home != away) {
      assertThat(implied.home() > implied.away()).isEqualTo(home > away);
    }
  }

  @Test
  void no_chances_are_too_odd_for_it() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      double home = Math.exp(6 * random.nextGaussian());
      double draw = Math.exp(6 * random.nextGaussian());

      Sides implied = ImpliedGoals.of(Probabilities.ofWeights(home, draw, 1), -.054);

      assertThat(implied.home()).isBetween(.02, 8.0);
      assertThat(implied.away()).isBetween(.02, 8.0);
    }
  }
}
