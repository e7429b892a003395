package kr.proto14.app.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {
  private final SiteSettings settings = SiteSettings.polite(URI.create("https://site.example"));

  @Test
  void a_site_is_asked_politely() {
    assertThat(settings.base()).hasToString("https://site.example");
    assertThat(settings.spacing()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.connectLimit()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.callLimit()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.attempts()).isEqualTo(4);
    assertThat(settings.newHttpClient().connectTimeout()).hasValue(Duration.ofSeconds(10));
  }

  @Test
  void an_address_may_have_a_port_a_path_and_a_slash() {
    SiteSettings other = SiteSettings.polite(URI.create("http://127.0.0.1:8080/betman/"));
    assertThat(other.origin()).isEqualTo("http://127.0.0.1:8080");
    assertThat(other.resolve("/a.do")).hasToString("http://127.0.0.1:8080/betman/a.do");
  }

  @Test
  void an_answer_has_its_limit_or_what_is_left_of_the_call() {
    assertThat(settings.limitAfter(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.limitAfter(Duration.ofSeconds(75))).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.limitAfter(Duration.ofSeconds(91))).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    assertRefused(() -> SiteSettings.polite(URI.create("www.betman.co.kr")), "absolute");
    assertRefused(() -> settings.spaced(Duration.ofSeconds(-1)), "negative");
    assertRefused(
        () -> settings.limited(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)),
        "positive");
    assertRefused(() -> settings.backingOff(Duration.ofSeconds(2), Duration.ofSeconds(2)), "below");
    assertThat(settings.spaced(Duration.ZERO).spacing()).isZero();
  }

  private static void assertRefused(Runnable change, String part) {
    assertThatThrownBy(change::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }
}
