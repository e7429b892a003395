package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a stand-in of KSPO's open data as the working clients call the portal. */
final class KspoVisitor implements AutoCloseable {
  static final String KEY = "a+b/c==";

  private final HttpClient http = HttpClient.newBuilder().build();
  private final URI url;

  KspoVisitor(URI url) {
    this.url = url;
  }

  JsonNode day(String day) throws IOException, InterruptedException {
    return page(day, 1, 100);
  }

  JsonNode page(String day, int page, int rows) throws IOException, InterruptedException {
    String query =
        "serviceKey=%s&pageNo=%d&numOfRows=%d&resultType=json&match_ymd=%s"
            .formatted(URLEncoder.encode(KEY, UTF_8), page, rows, day);
    return new ObjectMapper().readTree(get(query).body()).path("response");
  }

  HttpResponse<String> ask(String day) throws IOException, InterruptedException {
    return get("serviceKey=" + URLEncoder.encode(KEY, UTF_8) + "&resultType=json&match_ymd=" + day);
  }

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return call("/SRVC_OD_API_TB_SOSFO_MATCH_MGMT/todz_api_tb_match_mgmt_i?" + query);
  }

  HttpResponse<String> call(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30)).build();
    return http.send(request, BodyHandlers.ofString(UTF_8));
  }

  @Override
  public void close() {
    http.close();
  }
}
