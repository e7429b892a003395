package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

  @Test
  void fields_stand_under_their_names_and_nested_ones_by_their_path() {
    rows.addObject().put("round", "G011-260053").putObject("seal").put("seq", 7);

    assertThat(Csv.of(List.of("round", "seal.seq"), rows))
        .isEqualTo("round,seal.seq\nG011-260053,7");
  }

  @Test
  void what_is_missing_or_null_is_an_empty_cell() {
    rows.addObject().putNull("a").put("b", 1.5);

    assertThat(Csv.of(List.of("a", "b", "c"), rows)).isEqualTo("a,b,c\n,1.5,");
  }

  @Test
  void commas_quotes_and_line_ends_stay_within_their_cell() {
    rows.addObject().put("a", "1,2").put("b", "say \"no\"").put("c", "x\ny");

    assertThat(Csv.of(List.of("a", "b", "c"), rows))
        .isEqualTo("a,b,c\n\"1,2\",\"say \"\"no\"\"\",\"x\ny\"");
  }

  @Test
  void strangers_words_are_no_formulas_and_negative_numbers_stay_numbers() {
    rows.addObject().put("a", "=1+1").put("b", "-cmd").put("c", "-3").put("d", -3);

    assertThat(Csv.of(List.of("a", "b", "c", "d"), rows)).isEqualTo("a,b,c,d\n'=1+1,'-cmd,-3,-3");
  }
}
