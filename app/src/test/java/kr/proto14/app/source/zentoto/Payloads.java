package kr.proto14.app.source.zentoto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.proto14.app.source.http.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages as text, and as they look once read. */
final class Payloads {
  private Payloads() {}

  static String share(int number, String sign, String share) {
    return "<p game_no=\"%d\" game_sw=\"%s\" vote_per=\"%s\">x</p>".formatted(number, sign, share);
  }

  static String shares(int number) {
    return share(number, "W", "0.4801")
        + share(number, "D", "0.2749")
        + share(number, "L", "0.2450");
  }

  static String names(int number) {
    return "<span class=\"\">홈%d</span><img src=\"h.png\"><img class=\"team-logo\"><span>원정%d</span>"
        .formatted(number, number);
  }

  static String row(int number) {
    return "<li>" + names(number) + shares(number) + "</li>";
  }

  static String option(String value, String text, boolean selected) {
    return "<option value=\"%s\"%s>%s</option>".formatted(value, selected ? " selected" : "", text);
  }

  static String page(List<String> rows) {
    return "<html><head><meta charset=\"utf-8\"></head><body><select>"
        + option("260004", "2026년 4회차", false)
        + option("260003", "2026년 3회차", true)
        + "</select><ul>"
        + String.join("", rows)
        + "</ul></body></html>";
  }

  static String page() {
    return page(rows());
  }

  static List<String> rows() {
    return IntStream.rangeClosed(1, 14).mapToObj(Payloads::row).collect(Collectors.toList());
  }

  static Document parsed(String page) {
    return Jsoup.parse(page);
  }

  static Reply reply(int status, String type, byte[] body) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
    return new Reply(status, headers, body, false);
  }

  static Reply reply(int status, String body) {
    return reply(status, "text/html; charset=utf-8", body.getBytes(UTF_8));
  }
}
