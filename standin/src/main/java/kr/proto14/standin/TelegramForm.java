package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call of the Bot API brings: its fields as text, and the bytes of an uploaded photo.
 *
 * @param photo a text of one byte a character, empty where none was uploaded
 */
record TelegramForm(Parameters fields, String photo) {
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
  private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");

  /** The fields of a JSON, form or multipart body, or of the query; empty where unreadable. */
  static Optional<TelegramForm> read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null) {
      return Optional.of(ofQuery(exchange, body));
    }
    Matcher multipart = BOUNDARY.matcher(type);
    if (multipart.matches()) {
      return ofParts(new String(body, ISO_8859_1), "--" + multipart.group(1));
    }
    return type.startsWith("application/json")
        ? ofJson(new String(body, UTF_8))
        : Optional.of(ofQuery(exchange, body));
  }

  byte[] photoBytes() {
    return photo.getBytes(ISO_8859_1);
  }

  private static TelegramForm ofQuery(HttpExchange exchange, byte[] body) {
    String query = exchange.getRequestURI().getRawQuery();
    String text = body.length == 0 && query != null ? query : new String(body, UTF_8);
    return new TelegramForm(Query.form(text), "");
  }

  private static Optional<TelegramForm> ofJson(String body) {
    try {
      Map<String, String> values = new HashMap<>();
      Json.parse(body)
          .properties()
          .forEach(
              field -> {
                boolean nested = field.getValue().isContainerNode();
                values.put(
                    field.getKey(),
                    nested ? field.getValue().toString() : field.getValue().asText());
              });
      return Optional.of(new TelegramForm(new Parameters(values), ""));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<TelegramForm> ofParts(String body, String delimiter) {
    String[] parts = ("\r\n" + body).split(Pattern.quote("\r\n" + delimiter), -1);
    if (parts.length < 2 || !parts[parts.length - 1].startsWith("--")) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    String photo = "";
    for (int i = 1; i < parts.length - 1; i++) {
      int end = parts[i].indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(end < 0 ? "" : parts[i].substring(0, end));
      if (!name.find()) {
        return Optional.empty();
      }
      String content = parts[i].substring(end + 4);
      if (parts[i].substring(0, end).contains("filename=")) {
        photo = name.group(1).equals("photo") ? content : photo;
      } else {
        values.put(name.group(1), new String(content.getBytes(ISO_8859_1), UTF_8));
      }
    }
    return Optional.of(new TelegramForm(new Parameters(values), photo));
  }
}
