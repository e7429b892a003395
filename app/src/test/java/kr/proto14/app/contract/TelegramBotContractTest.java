package kr.proto14.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.BotReply;
import kr.proto14.app.notify.TelegramBot;
import kr.proto14.app.notify.TelegramSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The questions of {@code init} against telegram-test-api, a Bot API server of other authors. */
@Timeout(60)
class TelegramBotContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static NodeServer server;

  @BeforeAll
  static void start() throws IOException {
    server = NodeServer.start("telegram.js");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_bot_has_a_name() {
    assertThat(bot("1:me").me())
        .isInstanceOfSatisfying(
            BotReply.Good.class,
            good -> assertThat(good.result().path("username").asText()).isEqualTo("TestNameBot"));
  }

  @Test
  void what_a_user_writes_tells_the_chat() throws Exception {
    TelegramBot bot = bot("2:updates");
    assertThat(result(bot.updates(Duration.ZERO))).isEmpty();

    write("2:updates", 4711, "안녕");

    JsonNode update = result(bot.updates(Duration.ZERO)).get(0);
    assertThat(update.at("/message/chat/id").asLong()).isEqualTo(4711);
    assertThat(update.at("/message/text").asText()).isEqualTo("안녕");
  }

  @Test
  void a_message_has_the_number_by_which_it_is_edited() {
    TelegramBot bot = bot("3:edit");
    long id = result(bot.send("4711", "시험")).path("message_id").asLong();

    assertThat(id).isPositive();
    assertThat(bot.edit("4711", id, "시험 2")).isInstanceOf(BotReply.Good.class);
  }

  /** Release 4.2.1 has neither; once it has, this fails and real checks take its place. */
  @Test
  void chats_and_typing_are_more_than_this_server_knows() {
    assertThat(bot("4:chat").chat("4711")).isNotInstanceOf(BotReply.Good.class);
    assertThat(bot("4:chat").typing("4711")).isNotInstanceOf(BotReply.Good.class);
  }

  private static JsonNode result(BotReply reply) {
    assertThat(reply).isInstanceOf(BotReply.Good.class);
    return ((BotReply.Good) reply).result();
  }

  private static TelegramBot bot(String token) {
    return new TelegramBot(TelegramSettings.of(server.url(), new Secret(token), "-"));
  }

  private static void write(String token, long chat, String text) throws Exception {
    var message = JSON.createObjectNode().put("botToken", token).put("text", text).put("date", 1);
    message.putObject("from").put("id", chat).put("first_name", "김토토");
    message.putObject("chat").put("id", chat).put("type", "private").put("first_name", "김토토");
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + "/sendMessage"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(message.toString(), UTF_8))
            .build();
    try (HttpClient client = HttpClient.newBuilder().build()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).statusCode())
          .isEqualTo(200);
    }
  }
}
