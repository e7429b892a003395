package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a stand-in Telegram. */
final class TelegramVisitor implements AutoCloseable {
  static final String TOKEN = "123456:AAF-fake_token";

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().build();
  private final URI url;

  TelegramVisitor(URI url) {
    this.url = url;
  }

  /** An answer and its HTTP status. */
  record Answer(int status, JsonNode body) {
    String description() {
      return body.path("description").asText();
    }

    long messageId() {
      return body.at("/result/message_id").longValue();
    }
  }

  Answer send(String chat, String text, String parseMode) throws Exception {
    ObjectNode body = mapper.createObjectNode().put("chat_id", chat).put("text", text);
    if (!parseMode.isEmpty()) {
      body.put("parse_mode", parseMode);
    }
    return call("sendMessage", body);
  }

  Answer edit(String chat, long id, String text) throws Exception {
    return call(
        "editMessageText",
        mapper.createObjectNode().put("chat_id", chat).put("message_id", id).put("text", text));
  }

  Answer call(String method, ObjectNode body) throws Exception {
    return post("/bot" + TOKEN + "/" + method, "application/json", body.toString());
  }

  Answer post(String path, String type, String body) throws Exception {
    return post(path, type, body.getBytes(UTF_8));
  }

  Answer post(String path, String type, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    boolean json = answer.headers().firstValue("content-type").orElse("").contains("json");
    return new Answer(
        answer.statusCode(), json ? mapper.readTree(answer.body()) : mapper.nullNode());
  }

  @Override
  public void close() {
    http.close();
  }
}
