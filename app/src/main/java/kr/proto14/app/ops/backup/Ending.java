package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.proto14.app.store.SealTable;

/**
 * The last line of a backup: what all lines before it must add up to.
 *
 * @param counts rows by table, in the order of the tables
 * @param head the end of the chain of seals
 * @param digest lower-case hex SHA-256 of all lines between the first and this one. Two databases
 *     that hold the same give the same
 */
record Ending(Map<String, Long> counts, SealTable.Head head, String digest) {
  Ending {
    requireNonNull(head, "head");
    requireNonNull(digest, "digest");
    counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** How many rows there are in all. */
  long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  ObjectNode json() {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode all = line.putObject("counts");
    counts.forEach(all::put);
    line.put("links", head.seq());
    line.put("head", head.hash());
    line.put("sha256", digest);
    return line;
  }

  static Ending of(JsonNode line) {
    Map<String, Long> counts = new LinkedHashMap<>();
    line.path("counts")
        .properties()
        .forEach(table -> counts.put(table.getKey(), table.getValue().asLong(-1)));
    return new Ending(
        counts,
        new SealTable.Head(line.path("links").asLong(-1), line.path("head").asText()),
        line.path("sha256").asText());
  }
}
