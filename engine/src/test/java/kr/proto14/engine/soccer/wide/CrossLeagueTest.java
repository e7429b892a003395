package kr.proto14.engine.soccer.wide;

import static kr.proto14.engine.soccer.wide.World.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossLeagueTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void the_league_that_wins_cup_matches_gets_the_higher_offset(int seed) {
    CrossLeague compared = new World(seed).model().compared(LATER);

    double north = compared.offset("North/1").orElseThrow();
    double south = compared.offset("South/1").orElseThrow();

    assertThat(north).isBetween(.1, 1.0);
    assertThat(south).isBetween(-1.0, -.1);
    assertThat(compared.offset("East/1")).isEmpty();
  }

  @Test
  void the_same_cup_matches_again_and_again_move_the_offsets_further() {
    World few = new World(3);
    few.cups.subList(12, few.cups.size()).clear();
    World many = new World(3);
    many.cups.subList(12, many.cups.size()).clear();
    for (int i = 0; i < 3; i++) {
      many.cups.addAll(few.cups);
    }

    assertThat(lead(many.model())).isGreaterThan(lead(few.model()) + .05);
    assertThat(lead(few.model())).isPositive();
  }

  private static double lead(WideModel model) {
    CrossLeague compared = model.compared(LATER);
    return compared.offset("North/1").orElseThrow() - compared.offset("South/1").orElseThrow();
  }
}
