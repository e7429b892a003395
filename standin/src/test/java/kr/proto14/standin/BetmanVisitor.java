package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Calls a stand-in Betman as the working clients call Betman, and can leave out a header. */
final class BetmanVisitor implements AutoCloseable {
  static final String SINGLE = "\"_sbmInfo\":{\"debugMode\":\"false\"}}";
  static final String DOUBLED = "\"_sbmInfo\":{\"_sbmInfo\":{\"debugMode\":\"false\"}}}";

  private final HttpClient http = HttpClient.newBuilder().build();
  private final URI url;
  private final Map<String, String> headers = new TreeMap<>();

  BetmanVisitor(URI url) {
    this.url = url;
    headers.put("User-Agent", "Mozilla/5.0");
    headers.put("Content-Type", "application/json; charset=UTF-8");
    headers.put("X-Requested-With", "XMLHttpRequest");
    headers.put("Origin", "https://www.betman.co.kr");
    headers.put("Referer", "https://www.betman.co.kr/main/mainPage/gamebuy/buyableGameList.do");
  }

  void header(String name, String value) {
    headers.put(name, value);
  }

  void without(String name) {
    headers.remove(name);
  }

  JsonNode ask(Endpoint endpoint, String fields) throws Exception {
    HttpResponse<String> answer = post(endpoint, fields);
    return new ObjectMapper().readTree(answer.body());
  }

  JsonNode detail(Game game, int gmTs) throws Exception {
    return ask(Endpoint.POOL_DETAIL, round(game, gmTs));
  }

  HttpResponse<String> post(Endpoint endpoint, String fields) throws Exception {
    return send(endpoint, "{" + fields + (fields.isEmpty() ? "" : ",") + DOUBLED);
  }

  HttpResponse<String> send(Endpoint endpoint, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(endpoint.path()))
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
  }

  static String round(Game game, int gmTs) {
    return "\"gmId\":\"" + game.gmId() + "\",\"gmTs\":" + gmTs;
  }

  @Override
  public void close() {
    http.close();
  }
}
