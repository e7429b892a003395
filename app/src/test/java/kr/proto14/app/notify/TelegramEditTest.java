package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Moved;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.notify.Delivery.Unknown;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Plain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits as the Bot API takes and refuses them. */
class TelegramEditTest {
  private static final String EDITED =
      "{\"ok\":true,\"result\":{\"message_id\":4711,\"edit_date\":1}}";
  private static final String SENT = "{\"ok\":true,\"result\":{\"message_id\":4712}}";

  private final VirtualTime time = new VirtualTime();
  private final StubBot bot = new StubBot();
  private final TelegramChannel channel = channel(bot.url());
  private final StandInTelegram telegram = StandInTelegram.start(time);

  TelegramEditTest() throws IOException {}

  @AfterEach
  void stop() {
    bot.close();
    telegram.close();
  }

  @Test
  void an_edit_names_the_message_and_goes_out_like_one() {
    bot.answer(200, EDITED);

    assertThat(channel.edit("77", "4711", "<b>새 예측</b>", false)).isEqualTo(new Delivered("4711"));

    JsonNode request = bot.requests().getFirst();
    assertThat(bot.paths()).containsExactly("/bot123456:ABC-def/editMessageText");
    assertThat(request.path("chat_id").asText()).isEqualTo("77");
    assertThat(request.path("message_id").isIntegralNumber()).isTrue();
    assertThat(request.path("message_id").asLong()).isEqualTo(4711);
    assertThat(request.path("text").asText()).isEqualTo("<b>새 예측</b>");
    assertThat(request.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(request.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void an_edit_that_may_be_a_repeat_bears_no_notice_as_it_does_no_harm() {
    bot.answer(200, EDITED);
    channel.edit("77", "4711", "text", true);
    assertThat(bot.texts()).containsExactly("text");
  }

  @Test
  void a_message_that_says_the_same_already_is_edited() {
    bot.answer(
        400,
        refusal(
            "message is not modified: specified new message content and reply markup are exactly"
                + " the same as a current content and reply markup of the message"));
    assertThat(channel.edit("77", "4711", "text", true)).isEqualTo(new Delivered("4711"));
    assertThat(bot.paths()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message to edit not found",
        "message can't be edited",
        "MESSAGE_ID_INVALID",
        "there is no text in the message to edit"
      })
  void a_message_that_cannot_be_edited_any_more_is_sent_anew(String why) {
    bot.answer(400, refusal(why)).answer(200, SENT);

    assertThat(channel.edit("77", "4711", "text", false)).isEqualTo(new Delivered("4712"));

    assertThat(bot.paths())
        .containsExactly("/bot123456:ABC-def/editMessageText", "/bot123456:ABC-def/sendMessage");
    assertThat(bot.texts()).containsExactly("text", "text");
  }

  @Test
  void what_is_sent_anew_says_that_it_may_be_a_repeat_where_it_may() {
    bot.answer(400, refusal("message to edit not found")).answer(200, SENT);
    channel.edit("77", "4711", "text", true);
    assertThat(bot.texts()).containsExactly("text", "(다시)\ntext");
  }

  @Test
  void an_edit_that_telegram_cannot_parse_goes_out_plain() {
    bot.answer(400, refusal("can't parse entities")).answer(200, EDITED);
    assertThat(channel.edit("77", "4711", "<b>a</b>", false)).isEqualTo(new Delivered("4711"));
    assertThat(bot.texts()).containsExactly("<b>a</b>", "a");
  }

  @Test
  void refusals_and_silence_mean_for_an_edit_what_they_mean_for_a_message() {
    bot.answer(
            429,
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                + "\"parameters\":{\"retry_after\":7}}")
        .answer(502, "<html>Bad Gateway</html>")
        .answer(403, "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden\"}")
        .answer(
            400,
            "{\"ok\":false,\"error_code\":400,\"description\":\"group chat was upgraded\","
                + "\"parameters\":{\"migrate_to_chat_id\":-1007}}")
        .hangUp();

    assertThat(edit())
        .isInstanceOfSatisfying(
            Later.class, later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    time.advance(Duration.ofSeconds(8));
    assertThat(edit()).isInstanceOf(Later.class);
    assertThat(edit()).isInstanceOf(Refused.class);
    assertThat(edit()).isEqualTo(new Moved("-1007"));
    assertThat(edit()).isInstanceOf(Unknown.class);
  }

  @Test
  void the_stand_in_shows_the_edited_text_in_the_old_place() {
    TelegramChannel real = channel(telegram.url());
    String id = ((Delivered) real.send("77", "one", false)).providerId();
    real.send("77", "two", false);

    assertThat(real.edit("77", id, "<b>eins</b>", false)).isEqualTo(new Delivered(id));
    assertThat(real.edit("77", id, "<b>eins</b>", false)).isEqualTo(new Delivered(id));

    assertThat(telegram.shown()).extracting("plain").containsExactly("eins", "two");
    assertThat(telegram.edits()).hasSize(1);
  }

  @Test
  void an_edit_of_unknown_end_is_repeated_without_harm() {
    TelegramChannel real = channel(telegram.url());
    String id = ((Delivered) real.send("77", "one", false)).providerId();
    telegram.faults().next(1, new TelegramFault.NoAnswerAfterDelivery(Duration.ofMillis(1)));

    assertThat(real.edit("77", id, "eins", false)).isInstanceOf(Unknown.class);
    assertThat(real.edit("77", id, "eins", true)).isEqualTo(new Delivered(id));

    assertThat(telegram.shown()).extracting("plain").containsExactly("eins");
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void an_edit_in_another_chat_is_sent_anew_by_the_stand_in_too() {
    TelegramChannel real = channel(telegram.url());
    String id = ((Delivered) real.send("77", "one", false)).providerId();
    assertThat(real.edit("78", id, "two", false)).isEqualTo(new Delivered("2"));
    telegram.faults().next(1, Plain.STATUS_500);
    assertThat(real.edit("78", "2", "three", false)).isInstanceOf(Later.class);
    assertThat(telegram.shown()).extracting("plain").containsExactly("one", "two");
  }

  private Delivery edit() {
    return channel.edit("77", "4711", "text", false);
  }

  private static String refusal(String why) {
    return "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: " + why + "\"}";
  }

  private TelegramChannel channel(URI url) {
    return new TelegramChannel(
        TelegramSettings.of(url, new Secret("123456:ABC-def"), "(다시)"), time, time);
  }
}
