package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.proto14.engine.pool.Outcome;
import org.junit.jupiter.api.Test;

class MarginHistoryTest {
  @Test
  void games_are_kept_in_their_order() {
    MarginHistory history = new MarginHistory();
    List<Outcome> all = List.of(Outcome.HOME, Outcome.MIDDLE, Outcome.AWAY);
    for (int i = 0; i < 3_000; i++) {
      history.add(i / 100.0, all.get(i % 3));
    }

    assertThat(history.size()).isEqualTo(3_000);
    assertThat(history.margin(2_999)).isEqualTo(29.99);
    assertThat(history.outcome(2_999)).isEqualTo(Outcome.AWAY);
    assertThat(history.outcome(0)).isEqualTo(Outcome.HOME);
  }

  @Test
  void a_season_ends_when_the_next_one_begins() {
    MarginHistory history = new MarginHistory();
    assertThat(history.ended()).isZero();
    history.add(1, Outcome.HOME);
    assertThat(history.ended()).isZero();
    history.beginSeason();
    assertThat(history.ended()).isEqualTo(1);
    history.add(2, Outcome.AWAY);
    history.add(3, Outcome.AWAY);
    assertThat(history.ended()).isEqualTo(1);
    history.beginSeason();
    assertThat(history.ended()).isEqualTo(3);
    assertThat(history.firstOf(1)).isEqualTo(1);
    assertThat(history.firstOf(2)).isZero();
    assertThat(history.firstOf(9)).isZero();
  }

  @Test
  void a_season_without_a_game_does_not_count() {
    MarginHistory history = new MarginHistory();
    history.beginSeason();
    history.beginSeason();
    history.add(1, Outcome.HOME);
    history.beginSeason();
    history.beginSeason();
    history.add(2, Outcome.HOME);
    history.beginSeason();

    assertThat(history.firstOf(1)).isEqualTo(1);
    assertThat(history.firstOf(2)).isZero();
  }

  @Test
  void a_margin_beyond_sixty_is_taken_for_sixty_and_no_number_is_refused() {
    MarginHistory history = new MarginHistory();
    history.add(1e9, Outcome.HOME);
    history.add(Double.NEGATIVE_INFINITY, Outcome.AWAY);

    assertThat(history.margin(0)).isEqualTo(60);
    assertThat(history.margin(1)).isEqualTo(-60);
    assertThatThrownBy(() -> history.add(Double.NaN, Outcome.HOME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(history.size()).isEqualTo(2);
  }
}
