package kr.proto14.engine.soccer.wide;

import static kr.proto14.engine.soccer.wide.World.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossLeagueTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void the_league_that_wins_cup_matches_gets_the_higher_offset(int seed) {
    CrossView compared = new World(seed).model().compared(LATER);

    double north = compared.offset("North/1").orElseThrow();
    double south = compared.offset("South/1").orElseThrow();

    assertThat(north).isBetween(.1, 1.0);
    assertThat(south).isBetween(-1.0, -.1);
    assertThat(compared.offset("East/1")).isEmpty();
  }

  @Test
  void were_every_cup_score_turned_round_the_other_league_would_be_ahead() {
    World world = new World(3);
    double lead = lead(world.model());
    world.cups.replaceAll(
        row -> {
          double first = row.goals().away();
          double second = row.goals().home();
          Sides turned = new Sides(first, second);
          return World.row(row.date(), row.season(), row.home(), row.away(), turned);
        });

    assertThat(lead).isGreaterThan(.3);
    assertThat(lead(world.model())).isLessThan(-.3);
  }

  private static double lead(WideModel model) {
    CrossView compared = model.compared(LATER);
    return compared.offset("North/1").orElseThrow() - compared.offset("South/1").orElseThrow();
  }
}
