package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddsTest {
  @ParameterizedTest
  @CsvSource({"1, 2, 3", "0.9, 2, 3", "2, NaN, 3", "2, 3, Infinity", "-2, 3, 4", "0, 3, 4"})
  void what_is_no_decimal_odds_is_refused(double home, double middle, double away) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Odds(home, middle, away));
  }

  @Test
  void the_booksum_adds_the_inverse_odds() {
    assertThat(new Odds(2, 4, 4).booksum()).isEqualTo(1);
    assertThat(new Odds(1.25, 5, 2).booksum()).isEqualTo(1.5);
  }
}
