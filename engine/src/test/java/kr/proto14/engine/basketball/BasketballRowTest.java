package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.proto14.engine.pool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasketballRowTest {
  @ParameterizedTest
  @CsvSource({
    "86, 80, 6, HOME",
    "85, 80, 5, MIDDLE",
    "80, 80, 0, MIDDLE",
    "80, 85, -5, MIDDLE",
    "80, 86, -6, AWAY",
    "151, 73, 78, HOME"
  })
  void six_points_decide_and_five_do_not(int home, int away, int margin, Outcome outcome) {
    BasketballRow row = Games.game(0, "A", "B", home, away);

    assertThat(row.margin()).isEqualTo(margin);
    assertThat(row.outcome()).isEqualTo(outcome);
  }

  @Test
  void a_team_that_plays_itself_or_has_no_name_is_refused() {
    assertThatThrownBy(() -> Games.game(0, "A", "A", 80, 70))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two sides");
    assertThatThrownBy(() -> Games.game(0, " ", "A", 80, 70))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Games.game(0, "A", "", 80, 70))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 57", "57, 0", "-1, 80", "80, 301", "0, 0"})
  void a_score_that_no_game_ends_with_is_refused(int home, int away) {
    assertThatThrownBy(() -> Games.game(0, "A", "B", home, away))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no score");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 60.5, -61, Double.POSITIVE_INFINITY})
  void a_spread_that_nobody_offers_is_refused(double spread) {
    assertThatThrownBy(() -> Games.withSpread(Games.game(0, "A", "B", 80, 70), spread))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no spread");
  }
}
