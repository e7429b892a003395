package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts =
      new Texts(
          "sample", Locale.KOREAN, Map.of("cost", "It's {cost} won, {year}", "bare", "{ } '{0}'"));

  @Test
  void whole_numbers_are_grouped_and_strings_are_not_touched() {
    assertThat(texts.text("cost", Map.of("cost", 1_480_875_250L, "year", "2026")))
        .isEqualTo("It's 1,480,875,250 won, 2026");
    assertThat(texts.text("cost", Map.of("cost", 16_000, "year", "2026")))
        .isEqualTo("It's 16,000 won, 2026");
  }

  @Test
  void a_value_is_not_read_as_a_pattern() {
    assertThat(texts.text("cost", Map.of("cost", "$1 \\ {year}", "year", "2026")))
        .isEqualTo("It's $1 \\ {year} won, 2026");
  }

  @Test
  void nothing_but_a_named_argument_has_a_meaning() {
    assertThat(texts.text("bare")).isEqualTo("{ } '{0}'");
  }

  @Test
  void a_missing_key_is_an_error_that_names_it() {
    assertThatThrownBy(() -> texts.text("no.such"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessage("no text for no.such in sample_ko");
    assertThat(texts.find("no.such")).isEmpty();
  }

  @Test
  void a_missing_argument_is_an_error_that_names_it() {
    assertThatThrownBy(() -> texts.text("cost", Map.of("cost", 1)))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("{year}");
  }

  @Test
  void arguments_are_listed() {
    assertThat(texts.arguments("cost")).containsExactly("cost", "year");
    assertThat(texts.arguments("no.such")).isEmpty();
  }

  @Test
  void a_country_does_not_matter_but_a_language_does() {
    assertThat(Texts.of("messages", Locale.KOREA).locale()).isEqualTo(Locale.KOREAN);
    assertThat(Texts.of("messages", Locale.US).locale()).isEqualTo(Locale.ENGLISH);
    assertThatThrownBy(() -> Texts.of("messages", Locale.FRENCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_missing_bundle_is_an_error_that_names_it() {
    assertThatThrownBy(() -> Texts.of("no-such", Locale.KOREAN))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no-such_ko");
  }
}
