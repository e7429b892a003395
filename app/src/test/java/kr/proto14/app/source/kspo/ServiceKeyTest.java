package kr.proto14.app.source.kspo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kr.proto14.app.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceKeyTest {
  private static final int CASES = 200;

  @ParameterizedTest
  @CsvSource({
    "abc+def/ghi==, abc%2Bdef%2Fghi%3D%3D",
    "abc%2Bdef%2Fghi%3D%3D, abc%2Bdef%2Fghi%3D%3D",
    "abc%2bdef%2fghi%3d%3d, abc%2Bdef%2Fghi%3D%3D",
    "abc%252Bdef%252Fghi%253D%253D, abc%2Bdef%2Fghi%3D%3D",
    "abc+def%3D, abc%2Bdef%3D",
    "' abcdef== ', abcdef%3D%3D",
    "0123456789abcdef, 0123456789abcdef",
    "abc%zz, abc%25zz",
    "abc%2Bd%, abc%252Bd%25"
  })
  void the_key_is_sent_encoded_once_in_whatever_form_it_was_issued(String issued, String sent) {
    assertThat(ServiceKey.of(new Secret(issued)).encoded()).isEqualTo(sent);
  }

  @Test
  void a_key_that_decodes_to_nothing_is_refused_without_telling_it() {
    assertThatThrownBy(() -> ServiceKey.of(new Secret("%20")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a secret is not blank");
  }

  @Test
  void no_echo_of_a_key_survives() {
    for (int seed = 0; seed < CASES; seed++) {
      String key = random(new SplittableRandom(seed));
      ServiceKey service = ServiceKey.of(new Secret(key));
      for (String echo : echoes(key)) {
        String page = "<msg>그 키 " + echo + " 는 없습니다</msg>";
        assertThat(new String(service.scrub(page.getBytes(UTF_8)), UTF_8))
            .as("seed %d, echo %s", seed, echo)
            .isEqualTo("<msg>그 키 *** 는 없습니다</msg>");
      }
    }
  }

  @Test
  void a_key_cut_short_is_masked_too() {
    ServiceKey service = ServiceKey.of(new Secret(TestKspo.KEY));
    String encoded = service.encoded();
    for (int length = 12; length < encoded.length(); length++) {
      String cut = "{\"key\":\"" + encoded.substring(0, length);
      assertThat(new String(service.scrub(cut.getBytes(UTF_8)), UTF_8))
          .as("cut to %d", length)
          .startsWith("{\"key\":\"***")
          .hasSizeLessThanOrEqualTo("{\"key\":\"***%2".length());
    }
  }

  @Test
  void a_body_without_the_key_stays_byte_for_byte() {
    byte[] body = new byte[4096];
    new SplittableRandom(14).nextBytes(body);
    assertThat(ServiceKey.of(new Secret(TestKspo.KEY)).scrub(body)).isEqualTo(body);
  }

  private static List<String> echoes(String key) {
    String encoded = URLEncoder.encode(key, UTF_8);
    return List.of(
        key,
        encoded,
        encoded.toLowerCase(Locale.ROOT).equals(encoded) ? encoded : lowerEscapes(encoded),
        URLEncoder.encode(encoded, UTF_8),
        key.replace("/", "\\/"),
        key.replace('+', ' '),
        key.replace("+", "\\u002B").replace("=", "\\u003d"),
        key.replace("+", "&#43;").replace("=", "&#x3D;").replace("/", "&#x2f;"));
  }

  private static String lowerEscapes(String encoded) {
    return encoded.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d");
  }

  /** A key as the portal issues them: Base64 of 64 bytes. */
  private static String random(SplittableRandom random) {
    byte[] bytes = new byte[64];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
