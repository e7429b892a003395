package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandInTelegramTest {
  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInTelegram telegram = StandInTelegram.start(clock);
  private final TelegramVisitor visitor = new TelegramVisitor(telegram.url());

  @AfterEach
  void close() {
    visitor.close();
    telegram.close();
  }

  @Test
  void accepts_a_message_and_shows_what_the_reader_sees() throws Exception {
    var answer = visitor.send("42", "<b>A&amp;B</b> vs C", "HTML");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("ok").booleanValue()).isTrue();
    assertThat(answer.messageId()).isEqualTo(1);
    assertThat(answer.body().at("/result/chat/id").longValue()).isEqualTo(42);
    assertThat(answer.body().at("/result/text").textValue()).isEqualTo("A&B vs C");
    assertThat(telegram.sent())
        .containsExactly(
            new TelegramMessage(
                1, "42", "<b>A&amp;B</b> vs C", "HTML", "A&B vs C", clock.instant()));
  }

  @Test
  void takes_plain_text_as_it_is() throws Exception {
    visitor.send("@channel", "1 < 2 & <b>", "");
    assertThat(telegram.sent()).extracting(TelegramMessage::plain).containsExactly("1 < 2 & <b>");
  }

  @Test
  void takes_a_form_as_well() throws Exception {
    var answer =
        visitor.post(
            "/bot" + TelegramVisitor.TOKEN + "/sendMessage",
            "application/x-www-form-urlencoded",
            "chat_id=-100&text=%EC%8A%B9+%26+%ED%8C%A8");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(telegram.sent()).extracting(TelegramMessage::plain).containsExactly("승 & 패");
  }

  @Test
  void refuses_what_it_cannot_parse() throws Exception {
    var answer = visitor.send("42", "a < b", "HTML");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.description()).startsWith("Bad Request: can't parse entities");
    assertThat(telegram.sent()).isEmpty();
    assertThat(telegram.calls()).hasSize(1);
  }

  @Test
  void refuses_more_than_4096_utf16_units_after_parsing() throws Exception {
    String longest = "😀".repeat(2048);
    assertThat(visitor.send("42", "<b>" + longest + "</b>", "HTML").status()).isEqualTo(200);
    assertThat(visitor.send("42", longest + "a", "").description())
        .isEqualTo("Bad Request: message is too long");
    assertThat(visitor.send("42", "&amp;".repeat(4096), "HTML").status()).isEqualTo(200);
    assertThat(telegram.sent()).hasSize(2);
  }

  @Test
  void refuses_a_message_without_text_or_chat() throws Exception {
    assertThat(visitor.send("42", "<b> </b>\n", "HTML").description())
        .isEqualTo("Bad Request: message text is empty");
    assertThat(visitor.send("", "a", "").description()).isEqualTo("Bad Request: chat_id is empty");
    assertThat(visitor.send("42", "a", "Markdown").description())
        .isEqualTo("Bad Request: unsupported parse_mode");
  }

  @Test
  void edits_a_message_that_it_has() throws Exception {
    long id = visitor.send("42", "one", "").messageId();
    assertThat(visitor.edit("42", id, "two").status()).isEqualTo(200);
    assertThat(telegram.sent()).extracting(TelegramMessage::plain).containsExactly("one");
    assertThat(telegram.edits()).extracting(TelegramMessage::plain).containsExactly("two");
    assertThat(telegram.shown()).extracting(TelegramMessage::plain).containsExactly("two");
    assertThat(visitor.edit("42", id, "two").description()).contains("message is not modified");
    assertThat(visitor.edit("42", id + 1, "x").description()).contains("to edit not found");
    assertThat(visitor.edit("43", id, "x").description()).contains("to edit not found");
  }

  @Test
  void knows_itself_and_its_chats() throws Exception {
    var me = visitor.call("getMe", Json.object());
    assertThat(me.body().at("/result/is_bot").booleanValue()).isTrue();
    var chat = visitor.call("getChat", Json.object().put("chat_id", -100));
    assertThat(chat.body().at("/result/type").textValue()).isEqualTo("supergroup");
  }

  @Test
  void knows_its_token_and_its_methods() throws Exception {
    assertThat(visitor.post("/botnonsense/getMe", "application/json", "{}").status())
        .isEqualTo(404);
    assertThat(visitor.call("sendNonsense", Json.object()).status()).isEqualTo(404);
    telegram.expectToken("1:other");
    assertThat(visitor.send("42", "a", "").status()).isEqualTo(401);
    assertThat(telegram.sent()).isEmpty();
  }

  @Test
  void refuses_broken_json() throws Exception {
    String path = "/bot" + TelegramVisitor.TOKEN + "/sendMessage";
    assertThat(visitor.post(path, "application/json", "{").status()).isEqualTo(400);
  }

  @Test
  void gives_every_message_its_own_id_when_many_come_at_once() throws Exception {
    List<Callable<Long>> sends = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String text = "message " + i;
      sends.add(() -> visitor.send("42", text, "").messageId());
    }
    List<Long> ids = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sent : threads.invokeAll(sends)) {
        ids.add(sent.get());
      }
    }
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
    assertThat(telegram.sent()).hasSize(50);
  }
}
