package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a stand-in for language models as plainly as can be. */
final class ModelVisitor implements AutoCloseable {
  static final String BLOCK =
      """
      {"round":"G011-260043","matches":[\
      {"no":1,"home":"가","away":"나","facts":{"기본 비율":"홈 기준 승 40%, 무 30%, 패 30%","투표":"투표율 승 60%, 무 20%, 패 20%"}},\
      {"no":5,"home":"다","away":"라","facts":{}}]}\
      """;

  private final StandInModels models;
  private final HttpClient http = HttpClient.newBuilder().build();

  ModelVisitor(StandInModels models) {
    this.models = models;
  }

  HttpResponse<String> ask(ModelProvider provider) throws Exception {
    return ask(provider, "자료 블록:\n" + BLOCK + "\n\n위 블록의 1, 5번 경기", "key-1");
  }

  HttpResponse<String> ask(ModelProvider provider, String question, String key) throws Exception {
    ObjectNode body = Json.object();
    if (provider == ModelProvider.GEMINI) {
      body.putArray("contents").addObject().putArray("parts").addObject().put("text", question);
    } else {
      body.put("model", "m").putArray("messages").addObject().put("content", question);
    }
    return send(provider, body, key);
  }

  private HttpResponse<String> send(ModelProvider provider, JsonNode body, String key)
      throws Exception {
    String path =
        switch (provider) {
          case ANTHROPIC -> "/messages";
          case GEMINI -> "/models/m:generateContent";
          default -> "/chat/completions";
        };
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(models.url(provider) + path))
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
    if (!key.isEmpty()) {
      boolean isBearer = provider.form() == ModelForm.OPENAI;
      request.header(provider.form().keyHeader(), isBearer ? "Bearer " + key : key);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /** What the model wrote, out of the form of its provider. */
  static String written(ModelProvider provider, HttpResponse<String> answer) throws Exception {
    JsonNode body = Json.parse(answer.body());
    return switch (provider) {
      case ANTHROPIC -> body.at("/content/0/text").asText();
      case GEMINI -> body.at("/candidates/0/content/parts/0/text").asText();
      default -> body.at("/choices/0/message/content").asText();
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
