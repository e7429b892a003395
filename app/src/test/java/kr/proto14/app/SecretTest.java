package kr.proto14.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {
  private final Secret secret = new Secret("123456:ABC-def");

  @Test
  void it_prints_as_stars_and_reveals_only_when_asked() {
    assertThat(secret).hasToString("***");
    assertThat("token " + secret).doesNotContain("ABC");
    assertThat(secret.reveal()).isEqualTo("123456:ABC-def");
  }

  @Test
  void it_is_masked_wherever_it_stands_in_another_text() {
    assertThat(secret.scrub("GET /bot123456:ABC-def/x?y=123456:ABC-def"))
        .isEqualTo("GET /bot***/x?y=***");
  }

  @Test
  void the_same_text_is_the_same_secret() {
    assertThat(secret).isEqualTo(new Secret("123456:ABC-def")).isNotEqualTo(new Secret("other"));
    assertThat(secret).hasSameHashCodeAs(new Secret("123456:ABC-def"));
  }

  @Test
  void a_blank_text_is_no_secret() {
    assertThatThrownBy(() -> new Secret(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
