package kr.proto14.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a call is answered with.
 *
 * @param status HTTP status, 200 to 599
 * @param type media type of the body
 * @param body the text
 */
record Answer(int status, String type, String body) {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";

  Answer {
    requireNonNull(type, "type");
    requireNonNull(body, "body");
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status " + status);
    }
  }

  static Answer json(int status, JsonNode body) {
    return new Answer(status, JSON, body.toString() + "\n");
  }

  /** One line for people. */
  static Answer plain(int status, String line) {
    return new Answer(status, PLAIN, line + "\n");
  }

  byte[] bytes() {
    return body.getBytes(UTF_8);
  }
}
