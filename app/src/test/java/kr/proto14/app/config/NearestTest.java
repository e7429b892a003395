package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "abc, abc, 0",
    "abc, '', 3",
    "abc, abd, 1",
    "abc, ac, 1",
    "kitten, sitting, 3",
    "flaw, lawn, 2"
  })
  void the_distance_counts_the_letters_to_change(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    assertThat(Nearest.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void a_name_with_one_letter_wrong_finds_itself() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var names = Setting.names();
      var name = names.get(random.nextInt(names.size()));
      var typed = new StringBuilder(name).deleteCharAt(random.nextInt(name.length()));

      assertThat(Nearest.distance(typed.toString(), name)).as("seed %d", seed).isEqualTo(1);
      assertThat(Nearest.of(typed.toString(), names)).as("seed %d", seed).contains(name);
    }
  }

  @Test
  void small_letters_are_no_difference() {
    assertThat(Nearest.of("openai_api_kay", Setting.names())).contains("OPENAI_API_KEY");
  }

  @Test
  void a_name_like_none_has_no_nearest() {
    assertThat(Nearest.of("LD_LIBRARY_PATH", Setting.names())).isEmpty();
  }
}
