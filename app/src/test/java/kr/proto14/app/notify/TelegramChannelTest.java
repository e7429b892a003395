package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TelegramChannelTest {
  private static final String NOTICE = "(다시 보낸 메시지일 수 있습니다)";
  private static final String ACCEPTED = "{\"ok\":true,\"result\":{\"message_id\":4711}}";
  private static final String UNREADABLE =
      "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: can't parse entities\"}";
  private static final String BUSY =
      "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
          + "\"parameters\":{\"retry_after\":7}}";

  private final VirtualTime time = new VirtualTime();
  private final StubBot bot = new StubBot();
  private final TelegramChannel channel = channel(bot.url());

  TelegramChannelTest() throws IOException {}

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void a_message_goes_out_as_html_without_previews() {
    bot.answer(200, ACCEPTED);

    assertThat(channel.send("77", "<b>축구 승무패</b>", false)).isEqualTo(new Delivered("4711"));

    JsonNode request = bot.requests().getFirst();
    assertThat(bot.paths()).containsExactly("/bot123456:ABC-def/sendMessage");
    assertThat(request.path("chat_id").asText()).isEqualTo("77");
    assertThat(request.path("text").asText()).isEqualTo("<b>축구 승무패</b>");
    assertThat(request.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(request.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void a_base_url_may_have_a_path_and_a_slash_at_its_end() {
    bot.answer(200, ACCEPTED);

    channel(URI.create(bot.url() + "/proxy/")).send("77", "text", false);

    assertThat(bot.paths()).containsExactly("/proxy/bot123456:ABC-def/sendMessage");
  }

  @ParameterizedTest
  @FieldSource("kr.proto14.app.notify.HostileTexts#KNOWN")
  void a_hostile_text_arrives_as_it_was_escaped(String text) {
    bot.answer(200, ACCEPTED);

    channel.send("77", Html.escape(text), false);

    assertThat(Html.toPlain(bot.texts().getFirst())).isEqualTo(text);
  }

  @Test
  void half_a_character_is_replaced_rather_than_losing_the_message() {
    bot.answer(200, ACCEPTED);

    assertThat(channel.send("77", "a\uD83Db\uDC4Dc👍", false)).isInstanceOf(Delivered.class);

    assertThat(bot.texts()).containsExactly("a\uFFFDb\uFFFDc👍");
  }

  @Test
  void markup_that_telegram_cannot_read_is_sent_again_at_once_as_plain_text() {
    bot.answer(400, UNREADABLE).answer(200, ACCEPTED);

    assertThat(channel.send("77", "<b>A&amp;B <i>1 &lt; 2</b>", false))
        .isEqualTo(new Delivered("4711"));

    assertThat(bot.texts()).containsExactly("<b>A&amp;B <i>1 &lt; 2</b>", "A&B 1 < 2");
    assertThat(bot.requests().getLast().has("parse_mode")).isFalse();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void plain_text_that_is_refused_too_is_refused_for_good() {
    bot.answer(400, UNREADABLE);

    assertThat(channel.send("77", "<b>", false)).isInstanceOf(Refused.class);
    assertThat(bot.texts()).hasSize(2);
  }

  @Test
  void a_possible_repeat_says_so_before_the_text() {
    bot.answer(200, ACCEPTED);

    channel.send("77", "text", true);

    assertThat(bot.texts()).containsExactly(NOTICE + "\ntext");
  }

  @Test
  void the_notice_fits_above_the_longest_part_that_is_ever_rendered() {
    bot.answer(200, ACCEPTED);

    channel.send("77", "&lt;".repeat(3_900), true);

    String shown = Html.toPlain(bot.texts().getFirst());
    assertThat(shown).startsWith(NOTICE).endsWith("<");
    assertThat(shown.length()).isLessThanOrEqualTo(TelegramChannel.LONGEST_TEXT);
  }

  @Test
  void a_part_that_leaves_no_room_goes_without_the_notice() {
    bot.answer(200, ACCEPTED);
    String full = "가".repeat(TelegramChannel.LONGEST_TEXT);

    channel.send("77", full, true);

    assertThat(bot.texts()).containsExactly(full);
  }

  @Test
  void messages_of_one_chat_are_a_second_apart() {
    bot.answer(200, ACCEPTED);

    channel.send("77", "one", false);
    channel.send("78", "other chat", false);
    channel.send("77", "two", false);

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void a_full_group_is_left_alone_without_asking_telegram_or_holding_the_courier() {
    bot.answer(200, ACCEPTED);
    for (int message = 0; message < 20; message++) {
      channel.send("-100123", "text", false);
    }

    assertThat(channel.send("-100123", "text", false))
        .isInstanceOfSatisfying(
            Later.class, later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(41)));
    assertThat(bot.texts()).hasSize(20);
  }

  @Test
  void silence_that_telegram_asked_for_holds_for_every_message_of_that_chat() {
    bot.answer(429, BUSY).answer(200, ACCEPTED);

    channel.send("77", "one", false);
    Delivery second = channel.send("77", "two", false);

    assertThat(second)
        .isInstanceOfSatisfying(
            Later.class, later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    assertThat(bot.texts()).containsExactly("one");
    time.advance(Duration.ofSeconds(7));
    assertThat(channel.send("77", "two", false)).isInstanceOf(Delivered.class);
  }

  @Test
  void an_interrupt_before_sending_sends_nothing() {
    bot.answer(200, ACCEPTED);
    channel.send("77", "one", false);
    Thread.currentThread().interrupt();

    Delivery delivery = channel.send("77", "two", false);

    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
    assertThat(delivery).isInstanceOf(Later.class);
    assertThat(bot.texts()).containsExactly("one");
  }

  private TelegramChannel channel(URI url) {
    var settings = TelegramSettings.of(url, new Secret("123456:ABC-def"), NOTICE);
    return new TelegramChannel(settings, time, time);
  }
}
