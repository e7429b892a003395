package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a bot asks beside sending. */
class TelegramQuestionsTest {
  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInTelegram telegram = StandInTelegram.start(clock);
  private final TelegramVisitor visitor = new TelegramVisitor(telegram.url());

  @AfterEach
  void close() {
    visitor.close();
    telegram.close();
  }

  @Test
  void what_people_write_waits_until_an_offset_confirms_it() throws Exception {
    assertThat(updates(0)).isEmpty();
    telegram.hear(4711, "김토토", "안녕");
    telegram.hear(-10014, "모임", "/start");

    JsonNode both = updates(0);
    assertThat(both).hasSize(2);
    assertThat(both.at("/0/message/chat").toString())
        .isEqualTo("{\"id\":4711,\"first_name\":\"김토토\",\"type\":\"private\"}");
    assertThat(both.at("/1/message/chat").toString())
        .isEqualTo("{\"id\":-10014,\"title\":\"모임\",\"type\":\"supergroup\"}");
    assertThat(updates(0)).hasSize(2);

    assertThat(updates(both.at("/1/update_id").asInt())).hasSize(1);
    assertThat(updates(0)).hasSize(1);
  }

  @Test
  void a_conflict_is_told_with_409_and_concerns_no_other_call() throws Exception {
    telegram.faults().always(new TelegramFault.Conflict(false));
    telegram.faults().always(TelegramMethod.GET_UPDATES, new TelegramFault.Conflict(true));

    var answer = visitor.call("getUpdates", Json.object());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.description()).contains("webhook is active");
    assertThat(visitor.send("42", "text", "").status()).isEqualTo(200);
  }

  @Test
  void typing_leaves_nothing_and_a_rank_is_what_was_given() throws Exception {
    var typing =
        visitor.call("sendChatAction", Json.object().put("chat_id", 42).put("action", "typing"));
    assertThat(typing.body().path("result").asBoolean()).isTrue();
    assertThat(telegram.sent()).isEmpty();

    telegram.rank("restricted", false);
    var member =
        visitor.call("getChatMember", Json.object().put("chat_id", -10014).put("user_id", 14));
    assertThat(member.body().at("/result/status").asText()).isEqualTo("restricted");
    assertThat(member.body().at("/result/can_send_messages").asBoolean()).isFalse();
    assertThat(member.body().at("/result/user/is_bot").asBoolean()).isTrue();
  }

  @Test
  void a_chat_has_the_type_of_its_number() throws Exception {
    assertThat(type("42")).isEqualTo("private");
    assertThat(type("-10014")).isEqualTo("supergroup");
    assertThat(type("@channel")).isEqualTo("channel");
  }

  private String type(String chat) throws Exception {
    return visitor
        .call("getChat", Json.object().put("chat_id", chat))
        .body()
        .at("/result/type")
        .asText();
  }

  private JsonNode updates(int offset) throws Exception {
    return visitor.call("getUpdates", Json.object().put("offset", offset)).body().path("result");
  }
}
