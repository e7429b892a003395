package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import kr.proto14.engine.pool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BasketballLeagueTest {
  @ParameterizedTest
  @EnumSource(BasketballLeague.class)
  void each_league_begins_with_what_the_nba_has_shown(BasketballLeague league) {
    assertThat(league.ratedProbit(new MarginHistory()))
        .isEqualTo(BasketballLeague.NBA.ratedProbit(new MarginHistory()));
    assertThat(league.closingProbit(new MarginHistory()))
        .isEqualTo(BasketballLeague.NBA.closingProbit(new MarginHistory()));
  }

  @Test
  void a_small_league_stays_near_the_nba_and_a_large_one_is_its_own() {
    OrderedProbit nba = BasketballLeague.NBA.ratedProbit(new MarginHistory());

    double small = BasketballLeague.WKBL.ratedProbit(close(50)).high();
    double large = BasketballLeague.WKBL.ratedProbit(close(4_000)).high();

    // Four of five games close: cuts at 1.28 either way, were there nothing else to believe.
    assertThat(small).isBetween(nba.high() + .05, 1.0);
    assertThat(large).isCloseTo(1.28, within(.06));
  }

  private static MarginHistory close(int games) {
    Random random = new Random(1);
    MarginHistory history = new MarginHistory();
    for (int i = 0; i < games; i++) {
      int kind = random.nextInt(10);
      history.add(0, kind == 0 ? Outcome.HOME : kind == 1 ? Outcome.AWAY : Outcome.MIDDLE);
    }
    history.beginSeason();
    return history;
  }

  @ParameterizedTest
  @EnumSource(BasketballLeague.class)
  void no_rating_learns_more_than_a_game_has_shown(BasketballLeague league) {
    BasketballRow bare = Games.game(0, "A", "B", 90, 80);
    BasketballRow row = Games.withSpread(bare, 5);

    for (RatingStyle style : new RatingStyle[] {league.scores(), league.pastSpreads()}) {
      double both = 2 * style.share(row, 0) + style.edgeSpeed() + style.courtSpeed();
      assertThat(both).isBetween(.1, 1.5);
      assertThat(style.share(bare, 0)).isLessThanOrEqualTo(style.share(row, 0));
      assertThat(style.share(row, 80)).isLessThan(style.share(row, 0) / 3);
      assertThat(style.carry()).isBetween(0.0, 1.0);
    }
    assertThat(league.scores().shown(row)).isEqualTo(league.scores().shown(bare));
    assertThat(league.pastSpreads().shown(row)).isCloseTo(.9 * 5 + .1 * 10, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(BasketballLeague.class)
  void ratings_and_spreads_agree_on_how_often_even_sides_end_close(BasketballLeague league) {
    MarginHistory none = new MarginHistory();

    assertThat(league.ratedProbit(none).chances(0).middle())
        .isCloseTo(league.closingProbit(none).chances(0).middle(), within(.02));
  }
}
