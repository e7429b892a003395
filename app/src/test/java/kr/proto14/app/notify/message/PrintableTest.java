package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest
  @ValueSource(strings = {"브라이턴", "AT마드", "<b>&_*[`", "👨‍👩‍👧 FC", "\u2068quoted\u2069"})
  void names_that_read_from_left_to_right_are_not_touched(String name) {
    assertThat(Printable.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"مكابي", "FC \u202Elanesra", "\u200Fhapoel", "הפועל", "\u2067x"})
  void names_that_turn_the_line_are_isolated(String name) {
    assertThat(Printable.of(name)).isEqualTo("\u2068" + name + "\u2069");
  }

  @Test
  void a_name_stays_on_its_line() {
    assertThat(Printable.of("a\r\nb\tc\u2028d\u0000")).isEqualTo("a b c d ");
  }
}
