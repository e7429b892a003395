package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginLineTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  @Test
  void what_lies_above_one_is_the_margin() {
    assertThat(new MarginLine(-4.5, 1.8, 1.9, NONE).booksum())
        .isCloseTo(1 / 1.8 + 1 / 1.9, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "60.5, 1.8, 1.8",
    "-60.5, 1.8, 1.8",
    "NaN, 1.8, 1.8",
    "4.5, 1, 1.8",
    "4.5, 1.8, 0",
    "4.5, NaN, 1.8",
    "4.5, 1.8, Infinity"
  })
  void what_nobody_offers_is_refused(double handicap, double home, double away) {
    assertThatThrownBy(() -> new MarginLine(handicap, home, away, NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"59.5, false", "60, true", "400, true", "400.5, false", "NaN, false", "-220, false"})
  void a_total_is_one_of_a_game(double total, boolean is) {
    assertThat(MarginLine.isTotal(total)).isEqualTo(is);
    if (is) {
      assertThat(new MarginLine(3, 1.8, 1.8, OptionalDouble.of(total)).total()).hasValue(total);
    } else {
      assertThatThrownBy(() -> new MarginLine(3, 1.8, 1.8, OptionalDouble.of(total)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("total");
    }
  }
}
