package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.proto14.app.notify.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TableTest {
  static final List<String> HOSTILE = HostileTexts.KNOWN;

  @ParameterizedTest
  @CsvSource({"abc,3", "승무패,6", "K리그1,6", "⚽,2", "ｆ,2", "é,1", "가,2", "'',0", "日本,4"})
  void width_is_what_a_terminal_shows(String text, int columns) {
    assertThat(Width.of(text)).isEqualTo(columns);
  }

  @Test
  void columns_line_up_where_letters_are_wide() {
    Table table = new Table(List.of("a", "b"));
    table.add(List.of("한글", "x"));
    table.add(List.of("abc", "y"));
    assertThat(table.lines()).containsExactly("a     b", "한글  x", "abc   y");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void a_hostile_text_stays_on_its_line_and_in_its_cell(String text) {
    Table table = new Table(List.of("name", "next"));
    table.add(List.of(text, "END"));
    assertThat(table.lines()).hasSize(2);
    String line = table.lines().get(1);
    assertThat(line).endsWith("  END");
    assertThat(line.codePoints().noneMatch(Character::isISOControl)).isTrue();
    assertThat(line.replaceAll("[\\p{Cc}\\s\u2068\u2069]", ""))
        .isEqualTo(text.replaceAll("[\\p{Cc}\\s]", "") + "END");
  }

  @Test
  void a_text_that_turns_round_is_isolated() {
    Table table = new Table(List.of("name", "next"));
    table.add(List.of("נהפוך", "1:0"));
    assertThat(table.lines().get(1)).startsWith("\u2068נהפוך\u2069");
  }
}
