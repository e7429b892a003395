package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {
  @ParameterizedTest
  @EnumSource
  void a_pool_is_found_by_game_id_and_by_key(Pool pool) {
    assertThat(Pool.of(pool.gameId())).isEqualTo(pool);
    assertThat(Pool.of(pool.key())).isEqualTo(pool);
    assertThat(Pool.isOurs(pool.gameId())).isTrue();
  }

  @Test
  void keys_are_the_names_of_the_command_line() {
    assertThat(Pool.SOCCER.key()).isEqualTo("soccer");
    assertThat(Pool.BASKETBALL.key()).isEqualTo("basketball");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G101", "g011", "SOCCER", "baseball"})
  void another_game_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pool.of(name))
        .withMessageContaining(name);
    assertThat(Pool.isOurs(name)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void an_outcome_is_found_by_its_sign(Outcome outcome) {
    assertThat(Outcome.ofSign(outcome.sign())).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(chars = {'0', 'x', '3', ' ', '승'})
  void another_sign_is_refused(char sign) {
    assertThatIllegalArgumentException().isThrownBy(() -> Outcome.ofSign(sign));
  }
}
