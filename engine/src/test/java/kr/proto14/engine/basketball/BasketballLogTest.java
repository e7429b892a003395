package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasketballLogTest {
  private final BasketballLog log =
      new BasketballLog(
          List.of(
              Games.game(2, "C", "A", 70, 80),
              Games.game(0, "A", "B", 90, 80),
              Games.game(2, "B", "D", 71, 80),
              Games.game(1, "B", "C", 90, 60)));

  @Test
  void games_stand_by_day_and_equal_days_as_given() {
    assertThat(log.rows()).extracting(BasketballRow::home).containsExactly("A", "B", "C", "B");
    assertThat(log.teams()).isEqualTo(4);
    assertThat(log.team("A")).isZero();
    assertThat(log.team("D")).isEqualTo(3);
    assertThat(log.team("E")).isEqualTo(-1);
  }

  @Test
  void a_game_is_known_from_the_day_after() {
    assertThat(log.before(Games.OPENING).size()).isZero();
    assertThat(log.before(Games.OPENING.plusDays(1)).size()).isEqualTo(1);
    assertThat(log.before(Games.OPENING.plusDays(2)).size()).isEqualTo(2);
    assertThat(log.before(Games.OPENING.plusDays(3)).size()).isEqualTo(4);
    assertThat(log.before(Games.OPENING.plusYears(9)).size()).isEqualTo(4);
  }

  @Test
  void what_was_not_known_cannot_be_read() {
    KnownGames past = log.before(Games.OPENING.plusDays(2));

    assertThat(past.row(1).home()).isEqualTo("B");
    assertThatThrownBy(() -> past.row(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("not known yet");
  }

  @Test
  void no_moment_lies_outside_the_log() {
    assertThatThrownBy(() -> new KnownGames(log, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KnownGames(log, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_log_may_be_empty() {
    BasketballLog empty = new BasketballLog(List.of());

    assertThat(empty.before(Games.OPENING).size()).isZero();
    assertThat(empty.team("A")).isEqualTo(-1);
  }
}
