package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Unusable;

/**
 * A table in either of the site's forms: a list of objects, or {@code {"keys": …, "datas": …}}.
 *
 * @param rows the readable rows in their order
 * @param broken rows that are no object, or have another number of columns than keys
 */
record Rows(List<Fields> rows, int broken) {
  Rows {
    rows = List.copyOf(rows);
  }

  /** Reads a table; {@code what} names it should it be none. */
  static Rows of(JsonNode table, String what) {
    if (table.isArray()) {
      return objects(table);
    }
    JsonNode keys = table.path("keys");
    JsonNode data = table.path("datas");
    if (!keys.isArray() || !data.isArray()) {
      throw Unusable.changed("%s is neither a list nor a table of keys and datas.", what);
    }
    return columns(keys, data);
  }

  private static Rows objects(JsonNode list) {
    List<Fields> rows = new ArrayList<>();
    for (JsonNode row : list) {
      if (row.isObject()) {
        rows.add(Fields.of(row, "row"));
      }
    }
    return new Rows(rows, list.size() - rows.size());
  }

  private static Rows columns(JsonNode keys, JsonNode data) {
    List<Fields> rows = new ArrayList<>();
    for (JsonNode values : data) {
      if (values.isArray() && values.size() == keys.size()) {
        ObjectNode row = Json.object();
        for (int i = 0; i < keys.size(); i++) {
          row.set(keys.get(i).asText(), values.get(i));
        }
        rows.add(Fields.of(row, "row"));
      }
    }
    return new Rows(rows, data.size() - rows.size());
  }
}
