package kr.proto14.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON in the order in which it is put. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void nulls(ObjectNode node, String... names) {
    for (String name : names) {
      node.putNull(name);
    }
  }

  static void zeros(ObjectNode node, String... names) {
    for (String name : names) {
      node.put(name, 0);
    }
  }

  /** The envelope of a good answer. */
  static ObjectNode good() {
    return envelope("S", "정상 처리되었습니다.");
  }

  static ObjectNode envelope(String statusCode, String message) {
    return object()
        .put("sessionInterval", "")
        .put("message", message)
        .put("statusCode", statusCode);
  }
}
