package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarginRatingsTest {
  private static final double FREE = Double.POSITIVE_INFINITY;
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final RatingStyle PLAIN = new RatingStyle(.1, .1, .5, 3, .01, .02, .8, 2, FREE, 0);

  private final MarginRatings ratings = new MarginRatings(PLAIN, 3);

  @Test
  void at_first_only_the_court_tells_the_sides_apart() {
    assertThat(ratings.expected(A, B, day(0))).isEqualTo(3);
    assertThat(ratings.expected(B, A, day(0))).isEqualTo(3);
  }

  @Test
  void a_first_game_moves_both_by_four_times_the_speed() {
    // 13 points instead of 3: an error of 10, of which 0.1 * (1 + 3/1) is 4 for each side,
    // 0.01 is 0.1 for the home edge and 0.02 is 0.2 for A's own court.
    ratings.learn(Games.game(0, "A", "B", 93, 80), A, B, 3);

    assertThat(ratings.expected(A, B, day(9))).isCloseTo(4 + 4 + 3.1 + .2, within(1e-12));
    assertThat(ratings.expected(B, A, day(9))).isCloseTo(-4 - 4 + 3.1, within(1e-12));
    assertThat(ratings.expected(C, A, day(9))).isCloseTo(-4 + 3.1, within(1e-12));
  }

  @Test
  void a_second_game_moves_by_less() {
    ratings.learn(Games.game(0, "A", "B", 83, 80), A, B, 3);
    ratings.learn(Games.game(5, "A", "C", 93, 80), A, C, 3);

    // A has played one game: 0.1 * (1 + 3/2) * 10 = 2.5; C none: 4.
    assertThat(ratings.expected(A, B, day(9))).isCloseTo(2.5 + 3.1 + .2, within(1e-12));
    assertThat(ratings.expected(B, C, day(9))).isCloseTo(4 + 3.1, within(1e-12));
  }

  @Test
  void a_new_season_shrinks_ratings_and_courts_and_keeps_the_edge() {
    ratings.learn(Games.game(0, "A", "B", 93, 80), A, B, 3);
    ratings.beginSeason();

    assertThat(ratings.expected(A, B, day(300))).isCloseTo(2 + 2 + 3.1 + .16, within(1e-12));

    ratings.learn(Games.game(300, "B", "A", 80, 80), B, A, 0);
    assertThat(ratings.expected(A, B, day(309))).isCloseTo(2 + 2 + 3.1 + .16, within(1e-12));
  }

  @Test
  void early_games_count_for_more_again_in_a_new_season() {
    ratings.learn(Games.game(0, "A", "B", 83, 80), A, B, 3);
    ratings.beginSeason();
    ratings.learn(Games.game(300, "B", "A", 93, 80), B, A, 3);

    assertThat(ratings.expected(A, C, day(309))).isCloseTo(-4 + 3.1, within(1e-12));
  }

  @Test
  void who_played_yesterday_is_tired() {
    ratings.learn(Games.game(0, "A", "B", 83, 80), A, B, 3);

    assertThat(ratings.expected(A, C, day(1))).isEqualTo(1);
    assertThat(ratings.expected(C, A, day(1))).isEqualTo(5);
    assertThat(ratings.expected(A, B, day(1))).isEqualTo(3);
    assertThat(ratings.expected(A, C, day(2))).isEqualTo(3);
  }

  @Test
  void a_capped_margin_hardly_grows_beyond_the_cap() {
    RatingStyle capped = new RatingStyle(.1, .1, .5, 3, 0, 0, 1, 2, 20, 0);

    assertThat(capped.shown(Games.game(0, "A", "B", 82, 80))).isCloseTo(1.9934, within(1e-4));
    assertThat(capped.shown(Games.game(0, "A", "B", 150, 80))).isBetween(19.9, 20.0);
    assertThat(capped.shown(Games.game(0, "A", "B", 80, 150))).isBetween(-20.0, -19.9);
    assertThat(PLAIN.shown(Games.game(0, "A", "B", 150, 80))).isEqualTo(70);
  }

  @Test
  void spreads_stand_for_most_of_what_a_game_has_shown() {
    RatingStyle market = new RatingStyle(.2, .05, .5, 3, 0, 0, 1, 2, FREE, .9);
    BasketballRow bare = Games.game(0, "A", "B", 100, 80);
    BasketballRow row = Games.withSpread(bare, 4);

    assertThat(market.shown(row)).isCloseTo(.9 * 4 + .1 * 20, within(1e-12));
    assertThat(market.share(row, 2)).isCloseTo(.4, within(1e-12));
    assertThat(market.shown(bare)).isEqualTo(20);
    assertThat(market.share(bare, 2)).isCloseTo(.1, within(1e-12));
    assertThat(PLAIN.shown(row)).isEqualTo(20);
  }

  private static int day(int after) {
    return (int) Games.OPENING.plusDays(after).toEpochDay();
  }
}
