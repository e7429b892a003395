package kr.proto14.app.ops.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.net.URLEncoder;
import java.util.List;
import java.util.Random;
import kr.proto14.app.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private final Scrubber scrubber = new Scrubber();

  @Test
  void a_secret_is_masked_wherever_it_stands() {
    scrubber.learn(List.of(new Secret("hunter22")));

    assertThat(scrubber.scrub("hunter22 and xhunter22y")).isEqualTo("*** and x***y");
  }

  @Test
  void it_is_masked_as_an_address_carries_it_too() {
    scrubber.learn(List.of(new Secret("a+b/c==d")));

    assertThat(scrubber.scrub("q=a%2Bb%2Fc%3D%3Dd")).isEqualTo("q=***");
  }

  @Test
  void one_that_was_given_encoded_is_masked_decoded_too() {
    scrubber.learn(List.of(new Secret("a%2Bb%2Fc%3D%3Dd")));

    assertThat(scrubber.scrub("read a+b/c==d from the letter"))
        .isEqualTo("read *** from the letter");
  }

  @Test
  void the_password_in_a_database_address_is_masked_by_itself() {
    scrubber.learn(List.of(new Secret("jdbc:postgresql://db/proto14?user=p&password=s%40crets")));

    assertThat(scrubber.scrub("tried s%40crets, then s@crets")).isEqualTo("tried ***, then ***");
  }

  @Test
  void the_longer_of_two_secrets_is_masked_whole() {
    scrubber.learn(List.of(new Secret("abcdef")));
    scrubber.learn(List.of(new Secret("abcdefghi")));

    assertThat(scrubber.scrub("abcdefghi abcdef")).isEqualTo("*** ***");
  }

  @Test
  void a_very_short_one_would_mask_words_and_is_not_looked_for() {
    scrubber.learn(List.of(new Secret("a")));

    assertThat(scrubber.scrub("a banana")).isEqualTo("a banana");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.telegram.org/bot1:xYz-_/getMe, https://api.telegram.org/bot***/getMe",
    "https://u:p@host/path, https://***@host/path",
    "https://host?serviceKey=abc%2B&x=1, https://host?serviceKey=***&x=1",
    "jdbc:postgresql://h/d?user=u&password=p, jdbc:postgresql://h/d?user=u&password=***",
    "https://host/?API_KEY=abc, https://host/?API_KEY=***",
  })
  void what_looks_like_a_secret_is_masked_though_nobody_told_of_it(String said, String logged) {
    assertThat(scrubber.scrub(said)).isEqualTo(logged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bot",
        "the robot 14: at work",
        "a = b",
        "https://www.betman.co.kr/main/mainPage/gamebuy/gameSlip.do?gmId=G011&gmTs=260038",
        "at 12:30:00 user@host",
        "오모니아 vs 셀타비고 = 승",
        "100% of a%zz",
      })
  void everything_else_stays_as_it_is(String text) {
    scrubber.learn(List.of(new Secret("100%zz-broken-escape")));

    assertThat(scrubber.scrub(text)).isEqualTo(text);
  }

  @Test
  void no_secret_survives_in_any_company() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String secret = visible(random, 6 + random.nextInt(60));
      Scrubber some = new Scrubber();
      some.learn(List.of(new Secret(secret), new Secret(visible(random, 20))));
      String around = visible(random, random.nextInt(40));
      String text = around + secret + around + URLEncoder.encode(secret, UTF_8) + around;

      assertThat(some.scrub(text)).as("seed " + seed).doesNotContain(secret);
    }
  }

  @Test
  void loggers_of_one_context_share_one() {
    LoggerContext context = new LoggerContext();

    assertThat(Scrubber.of(context)).isSameAs(Scrubber.of(context));
    assertThat(Scrubber.of(new LoggerContext())).isNotSameAs(Scrubber.of(context));
  }

  private static String visible(Random random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, '!', '~' + 1).forEach(c -> text.append((char) c));
    return text.toString();
  }
}
