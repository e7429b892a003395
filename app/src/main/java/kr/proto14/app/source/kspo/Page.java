package kr.proto14.app.source.kspo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Unusable;

/**
 * One page as it stands, its rows still unread.
 *
 * @param total how many rows all pages have together, empty where that is not told
 * @param rows its rows
 * @param form in which of its forms it has them
 */
record Page(OptionalLong total, List<JsonNode> rows, String form) {
  Page {
    rows = List.copyOf(rows);
  }

  /** Reads a body, whose rows may be a list, one object, or a blank text where there are none. */
  static Page of(Fields body) {
    OptionalLong total = body.whole("totalCount");
    if (total.isPresent() && total.getAsLong() < 0) {
      throw Unusable.badData("totalCount is negative.");
    }
    JsonNode items = body.node("items");
    if (isBlank(items)) {
      return new Page(total, List.of(), "blank");
    }
    JsonNode item = items.isArray() ? items : Fields.of(items, "items").node("item");
    if (item.isArray()) {
      return new Page(total, item.valueStream().toList(), items.isArray() ? "bare list" : "list");
    }
    if (item.isObject()) {
      return new Page(total, List.of(item), "one object");
    }
    if (isBlank(item)) {
      return new Page(total, List.of(), "blank");
    }
    throw Unusable.changed("items is neither a list nor an object.");
  }

  private static boolean isBlank(JsonNode node) {
    return node.isMissingNode() || (node.isTextual() && node.asText().isBlank());
  }
}
