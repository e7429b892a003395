package kr.proto14.app.source.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  @ParameterizedTest
  @ValueSource(strings = {"260054", "260054.0", "2.60054e5", "\"260054\"", "\" 260,054 \""})
  void a_whole_number_is_read_in_every_form_the_site_might_send(String written) {
    assertThat(fields(written).integer("key")).hasValue(260054);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void null_and_blank_are_absent(String written) {
    assertThat(fields(written).whole("key")).isEmpty();
    assertThat(fields(written).decimal("key")).isEmpty();
    assertThat(fields(written).text("key")).isEmpty();
    assertThat(fields(written).flag("key")).isFalse();
    assertThat(fields(written).has("key")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "true", "[]", "{}", "\"x\"", "1e30", "\"99999999999999999999\""})
  void what_is_no_whole_number_is_refused_and_not_guessed(String written) {
    assertThatThrownBy(() -> fields(written).whole("key")).isInstanceOf(Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "[]", "{}", "\"1,5\"", "1e999", "\"NaN\""})
  void what_is_no_finite_number_is_refused(String written) {
    assertThatThrownBy(() -> fields(written).decimal("key")).isInstanceOf(Unusable.class);
  }

  @Test
  void decimals_may_be_strings() {
    assertThat(fields("\"1.85\"").decimal("key")).hasValue(1.85);
    assertThat(fields("2").decimal("key")).hasValue(2);
  }

  @Test
  void a_number_too_large_for_an_int_is_refused() {
    assertThatThrownBy(() -> fields("4294967296").integer("key")).isInstanceOf(Unusable.class);
  }

  @Test
  void text_is_stripped_and_a_number_is_text_too() {
    assertThat(fields("\"  광주FC \"").text("key")).hasValue("광주FC");
    assertThat(fields("53").text("key")).hasValue("53");
    assertThatThrownBy(() -> fields("true").text("key")).isInstanceOf(Unusable.class);
  }

  @Test
  void times_are_milliseconds_of_this_century() {
    assertThat(fields("\"1783765800000\"").instant("key"))
        .hasValue(Instant.parse("2026-07-11T10:30:00Z"));
    assertThatThrownBy(() -> fields("1783765800").instant("key")).isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> fields("999999999999999999").instant("key"))
        .isInstanceOf(Unusable.class);
  }

  @Test
  void flags_are_letters_or_booleans() {
    assertThat(fields("\"Y\"").flag("key")).isTrue();
    assertThat(fields("true").flag("key")).isTrue();
    assertThat(fields("\"N\"").flag("key")).isFalse();
    assertThat(fields("false").flag("key")).isFalse();
  }

  private static Fields fields(String value) {
    try {
      return Fields.of(Json.parse(("{\"key\":" + value + "}").getBytes(UTF_8)), "test");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
