package kr.proto14.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a call looks as the calls of all working clients do. */
final class RequestCheck {
  private static final String REAL = "https://www.betman.co.kr";

  private final String own;

  RequestCheck(URI own) {
    this.own = own.toString();
  }

  boolean hasHeaders(Map<String, String> headers) {
    return header(headers, "user-agent").startsWith("Mozilla/")
        && isJson(header(headers, "content-type"))
        && header(headers, "x-requested-with").equals("XMLHttpRequest")
        && isOurs(header(headers, "origin"), "")
        && isOurs(header(headers, "referer"), "/main/mainPage/");
  }

  /** The fields of a JSON object as text, without {@code _sbmInfo}; empty for another body. */
  static Optional<Parameters> parameters(String body, BodyForm form) {
    try {
      JsonNode node = Json.parse(body);
      return node.isObject() && form.takes(node) ? Optional.of(texts(node)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Parameters texts(JsonNode node) {
    Map<String, String> values = new HashMap<>();
    node.properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
    values.remove("_sbmInfo");
    return new Parameters(values);
  }

  private boolean isOurs(String value, String path) {
    return path.isEmpty()
        ? value.equals(REAL) || value.equals(own)
        : value.startsWith(REAL + path) || value.startsWith(own + path);
  }

  private static boolean isJson(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private static String header(Map<String, String> headers, String name) {
    return headers.getOrDefault(name, "");
  }
}
