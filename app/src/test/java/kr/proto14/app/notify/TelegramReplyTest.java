package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Moved;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.notify.Delivery.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramReplyTest {
  @Test
  void an_accepted_message_has_its_id() {
    assertThat(read(200, "{\"ok\":true,\"result\":{\"message_id\":4711}}"))
        .isEqualTo(new Delivered("4711"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"ok\":true}", "{\"ok\":true,\"result\":true}", "{\"ok\":true,\"result\":{}}"})
  void a_yes_without_an_id_is_still_a_yes_since_asking_again_would_repeat_it(String body) {
    assertThat(read(200, body)).isEqualTo(new Delivered(Delivered.WITHOUT_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>Log in to the Wi-Fi</html>", "[]", "{\"ok\":tru", "null", "{}"})
  void a_200_that_telegram_would_not_write_leaves_it_unknown(String body) {
    assertThat(read(200, body))
        .isEqualTo(new Unknown("Telegram 200: an answer that is not its own"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: message is too long",
    "400, Bad Request: chat not found",
    "400, Bad Request: can't parse entities: unsupported start tag",
    "401, Unauthorized",
    "403, Forbidden: bot was blocked by the user",
    "404, Not Found",
    "413, Request Entity Too Large"
  })
  void what_would_fail_again_is_refused_for_good_in_telegrams_words(int code, String words) {
    assertThat(read(code, error(code, words)))
        .isEqualTo(new Refused("Telegram " + code + ": " + words));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 403, 404, 408, 500, 502, 503})
  void what_may_pass_is_for_later(int status) {
    assertThat(read(status, "<html>oops</html>"))
        .isEqualTo(new Later(null, "Telegram " + status + ": an answer that is not its own"));
  }

  @Test
  void a_gateway_that_lost_patience_leaves_it_unknown() {
    assertThat(read(504, "<html>Gateway Time-out</html>")).isInstanceOf(Unknown.class);
  }

  @Test
  void telegrams_own_code_counts_more_than_the_status() {
    assertThat(read(200, error(403, "Forbidden: bot was kicked"))).isInstanceOf(Refused.class);
  }

  @Test
  void too_many_requests_come_with_their_wait() {
    String body =
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\","
            + "\"parameters\":{\"retry_after\":7}}";
    assertThat(read(429, body))
        .isEqualTo(
            new Later(Duration.ofSeconds(7), "Telegram 429: Too Many Requests: retry after 7"));
  }

  @Test
  void a_wait_in_the_header_counts_where_the_body_has_none() {
    assertThat(TelegramReply.read(429, "slow down", "9").delivery())
        .isEqualTo(new Later(Duration.ofSeconds(9), "Telegram 429: an answer that is not its own"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "soon", "1e99", "99999999999999999999", ""})
  void a_senseless_wait_is_none(String seconds) {
    assertThat(TelegramReply.read(429, "slow down", seconds).delivery())
        .isEqualTo(new Later(null, "Telegram 429: an answer that is not its own"));
  }

  @Test
  void a_broken_second_is_waited_for_whole() {
    assertThat(TelegramReply.read(429, "slow down", "7.2").delivery())
        .isEqualTo(new Later(Duration.ofSeconds(8), "Telegram 429: an answer that is not its own"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "99999999999", "999999999999999999"})
  void no_wait_is_longer_than_a_day(String seconds) {
    assertThat(TelegramReply.read(429, "slow down", seconds).delivery())
        .isEqualTo(new Later(Duration.ofDays(1), "Telegram 429: an answer that is not its own"));
  }

  @Test
  void a_group_that_became_a_supergroup_names_its_new_chat() {
    String body =
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded\","
            + "\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}";
    assertThat(read(400, body)).isEqualTo(new Moved("-1001234567890"));
  }

  @Test
  void only_a_400_about_parsing_is_unreadable_markup() {
    assertThat(unreadable(400, "Bad Request: can't parse entities: Unclosed tag")).isTrue();
    assertThat(unreadable(400, "Bad Request: Can't parse entities")).isTrue();
    assertThat(unreadable(400, "Bad Request: chat not found")).isFalse();
    assertThat(unreadable(500, "can't parse")).isFalse();
  }

  @Test
  void a_novel_in_the_description_is_cut() {
    assertThat(read(400, error(400, "x".repeat(5_000))))
        .isEqualTo(new Refused("Telegram 400: " + "x".repeat(300)));
  }

  private static Delivery read(int status, String body) {
    return TelegramReply.read(status, body, null).delivery();
  }

  private static boolean unreadable(int code, String words) {
    return TelegramReply.read(code, error(code, words), null).unreadableMarkup();
  }

  private static String error(int code, String words) {
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, words);
  }
}
