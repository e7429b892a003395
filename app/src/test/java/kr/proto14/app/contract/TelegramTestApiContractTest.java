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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.HostileTexts;
import kr.proto14.app.notify.Html;
import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.notify.VirtualTime;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our channel against telegram-test-api, a Bot API server of other authors. */
@Timeout(60)
class TelegramTestApiContractTest {
  private static final long SEED = 20260302;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static NodeServer server;

  private final VirtualTime time = new VirtualTime();

  @BeforeAll
  static void start() throws IOException {
    server = NodeServer.start("telegram.js");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void hostile_texts_are_read_back_as_they_were_sent() throws Exception {
    String token = "1:hostile";
    List<String> texts = hostileTexts();

    for (String text : texts) {
      assertThat(channel(server.url(), token).send("77", Html.escape(text), false))
          .as("seed %d, text %s", SEED, text)
          .isInstanceOf(Delivered.class);
    }

    assertThat(readBack(token))
        .extracting(message -> Html.toPlain(message.path("text").asText()))
        .as("seed %d", SEED)
        .containsExactlyElementsOf(texts);
  }

  @Test
  void the_server_sees_the_fields_that_the_bot_api_knows() throws Exception {
    String token = "2:fields";

    channel(server.url(), token).send("-100123", "<b>축구</b>", true);

    JsonNode message = readBack(token).getFirst();
    assertThat(message.path("chat_id").asText()).isEqualTo("-100123");
    assertThat(message.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(message.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(message.path("text").asText()).isEqualTo("(다시)\n<b>축구</b>");
  }

  @Test
  void each_message_has_the_id_under_which_the_server_keeps_it() throws Exception {
    String token = "3:ids";
    TelegramChannel channel = channel(server.url(), token);

    var first = (Delivered) channel.send("77", "one", false);
    var second = (Delivered) channel.send("77", "two", false);

    assertThat(history(token))
        .extracting(update -> update.path("messageId").asText())
        .containsExactly(first.providerId(), second.providerId());
  }

  @Test
  void an_edit_puts_another_text_into_the_message_that_it_names() throws Exception {
    String token = "6:edits";
    TelegramChannel channel = channel(server.url(), token);
    var first = (Delivered) channel.send("77", "one", false);
    var second = (Delivered) channel.send("77", "two", false);

    assertThat(channel.edit("77", first.providerId(), "<b>하나</b> &amp; 둘", true)).isEqualTo(first);

    assertThat(readBack(token))
        .extracting(message -> message.path("text").asText())
        .containsExactly("<b>하나</b> &amp; 둘", "two");
    assertThat(readBack(token).getFirst().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(channel.edit("77", second.providerId(), "셋", false)).isEqualTo(second);
    assertThat(history(token)).hasSize(2);
  }

  @Test
  void a_path_that_the_server_does_not_know_is_for_later() {
    assertThat(channel(URI.create(server.url() + "/nowhere"), "4:path").send("77", "text", false))
        .isInstanceOf(Later.class);
  }

  /** Release 4.2.1 has no sendPhoto; once it has, this fails and a real check takes its place. */
  @Test
  void a_picture_is_more_than_this_server_knows() {
    assertThat(channel(server.url(), "5:photo").sendPicture("77", Pictures.pixel(), "one", false))
        .isInstanceOf(Later.class);
  }

  private static List<String> hostileTexts() {
    Random random = new Random(SEED);
    Stream<String> made = IntStream.range(0, 40).mapToObj(i -> HostileTexts.next(random));
    return Stream.concat(HostileTexts.KNOWN.stream(), made).toList();
  }

  private TelegramChannel channel(URI url, String token) {
    return new TelegramChannel(TelegramSettings.of(url, new Secret(token), "(다시)"), time, time);
  }

  private static List<JsonNode> readBack(String token) throws Exception {
    return history(token).stream().map(update -> update.path("message")).toList();
  }

  private static List<JsonNode> history(String token) throws Exception {
    String body = JSON.createObjectNode().put("token", token).toString();
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + "/getUpdatesHistory"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    try (HttpClient client = HttpClient.newBuilder().build()) {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body();
      return StreamSupport.stream(JSON.readTree(answer).path("result").spliterator(), false)
          .toList();
    }
  }
}
