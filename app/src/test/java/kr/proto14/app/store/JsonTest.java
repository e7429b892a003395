package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void members_are_sorted_at_every_depth_and_nothing_else_is_written() {
    var tree = Json.object().put("b", 1).put("a", "한");
    tree.putArray("c").addObject().put("z", true).put("y", new BigDecimal("0.500000000"));
    assertThat(Json.write(tree))
        .isEqualTo("{\"a\":\"한\",\"b\":1,\"c\":[{\"y\":0.500000000,\"z\":true}]}");
  }

  @Test
  void the_order_of_writing_never_shows() {
    for (long seed = 0; seed < 100; seed++) {
      List<String> names = new ArrayList<>(List.of("p", "pool", "no", "홈", "a b", "A", "_"));
      Collections.shuffle(names, new Random(seed));
      var tree = Json.object();
      names.forEach(name -> tree.put(name, name.length()));
      assertThat(Json.write(tree))
          .as("seed %d", seed)
          .isEqualTo("{\"A\":1,\"_\":1,\"a b\":3,\"no\":2,\"p\":1,\"pool\":4,\"홈\":1}");
    }
  }

  @Test
  void what_was_written_is_read_back_and_written_the_same() {
    String text = "{\"p\":[0.100000000,0.000000001,0.899999999],\"t\":1790046000000}";
    assertThat(Json.write(Json.read(text))).isEqualTo(text);
  }

  @Test
  void probabilities_are_whole_billionths() {
    assertThat(Json.billionths(1.0 / 3)).isEqualTo(new BigDecimal("0.333333333"));
    assertThat(Json.billionths(1)).isEqualTo(new BigDecimal("1.000000000"));
    assertThat(Json.billionths(0)).isEqualTo(new BigDecimal("0E-9"));
  }

  @Test
  void a_damaged_text_is_named_as_such() {
    assertThatThrownBy(() -> Json.read("{\"p\":"))
        .isInstanceOf(StoreException.class)
        .hasMessage("a stored text is damaged");
  }
}
