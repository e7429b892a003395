package kr.proto14.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads what commands print for programs. */
final class Jsons {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Jsons() {}

  /** The one JSON text printed; fails where there is anything else. */
  static JsonNode read(Desk.Called called) {
    try {
      return MAPPER.readTree(called.out());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + called.out(), e);
    }
  }

  static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
