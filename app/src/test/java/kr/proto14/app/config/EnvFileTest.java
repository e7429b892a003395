package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "A=b~b",
        " A = b ~b",
        "export A=b~b",
        "A=b=c==~b=c==",
        "A=b # a comment~b",
        "A=b#c~b#c",
        "A='b # c'~b # c",
        "A='b\\n'~b\\n",
        "A=\"b # c\"  # a comment~b # c",
        "A=\"say \\\"b\\\" \\\\\"~say \"b\" \\",
        "A=it's~it's",
        "A=한글~한글",
        "A=~``",
        "A= # a comment~``",
        "A=''~``",
      })
  void a_line_gives_a_name_and_a_value(String line, String value) {
    var file = EnvFile.parse(line);

    assertThat(file.problems()).isEmpty();
    assertThat(file.values()).containsExactly(Map.entry("A", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "=b",
        "1A=b",
        "A B=c",
        "A-B=c",
        "A='b",
        "A=\"b",
        "A='b' c",
        "A=\"b\\\"",
        "키=b"
      })
  void a_bad_line_is_named_by_its_number(String line) {
    var file = EnvFile.parse("\n# fine\n" + line + "\nZ=z");

    assertThat(file.problems()).containsExactly(Problem.of("file.line", "3"));
    assertThat(file.values()).containsOnlyKeys("Z");
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_are_understood() {
    assertThat(EnvFile.parse("\uFEFFA=b\r\n\r\n  # c\r\nD=\"e\\nf\"\r\n").values())
        .containsEntry("A", "b")
        .containsEntry("D", "e\nf")
        .hasSize(2);
  }

  @Test
  void a_name_set_twice_is_a_problem() {
    assertThat(EnvFile.parse("A=1\nA=2").problems())
        .containsExactly(Problem.of("file.twice", "2", "A"));
  }

  @Test
  void any_text_put_in_double_quotes_comes_back() {
    var alphabet = "ab \t'\"\\#=$n\n한🎲";
    for (long seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var written = new LinkedHashMap<String, String>();
      var text = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        var value = word(random, alphabet);
        written.put("NAME_" + i, value);
        text.append("NAME_" + i + "=\"" + escaped(value) + "\"\n");
      }

      assertThat(EnvFile.parse(text.toString()))
          .as("seed %d", seed)
          .isEqualTo(new EnvFile(written, List.of()));
    }
  }

  @Test
  void no_text_whatever_makes_it_fail() {
    var alphabet = "A=b'\"\\# \t\r\n\0export\uFEFF🎲";
    for (long seed = 0; seed < 500; seed++) {
      var text = word(new Random(seed), alphabet.repeat(3));
      var file = EnvFile.parse(text);

      assertThat(file.values().size() + file.problems().size())
          .as("seed %d", seed)
          .isLessThanOrEqualTo((int) text.lines().count());
    }
  }

  private static String word(Random random, String alphabet) {
    var letters = alphabet.codePoints().toArray();
    var word = new StringBuilder();
    random
        .ints(random.nextInt(letters.length), 0, letters.length)
        .forEach(i -> word.appendCodePoint(letters[i]));
    return word.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
