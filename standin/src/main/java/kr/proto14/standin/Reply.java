package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An answer ready to be sent. */
final class Reply {
  private final int status;
  private final String contentType;
  private final byte[] body;

  private Reply(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  static Reply json(int status, JsonNode body) {
    return json(status, Json.bytes(body));
  }

  static Reply json(int status, byte[] body) {
    return new Reply(status, "application/json;charset=UTF-8", body);
  }

  static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, contentType, body);
  }

  static Reply html(int status, String page) {
    return new Reply(status, "text/html; charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** The same answer with only the first {@code part} of its body, from 0 to 1. */
  Reply cut(double part) {
    return new Reply(status, contentType, Arrays.copyOf(body, (int) (body.length * part)));
  }

  byte[] bytes() {
    return body.clone();
  }

  /** Promises the whole body, sends half of it and hangs up. */
  void sendBroken(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
