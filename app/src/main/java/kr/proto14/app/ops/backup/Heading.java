package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import kr.proto14.app.ops.backup.BackupProblem.Kind;

/**
 * The first line of a backup.
 *
 * @param schema the version of the schema its rows have
 * @param created when it was made
 * @param database what it was made of: {@code sqlite} or {@code postgresql}
 */
record Heading(String schema, Instant created, String database) {
  private static final String APP = "proto14";
  private static final int FORMAT = 1;

  Heading {
    requireNonNull(schema, "schema");
    requireNonNull(created, "created");
    requireNonNull(database, "database");
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("app", APP)
        .put("format", FORMAT)
        .put("schema", schema)
        .put("created", created.toString())
        .put("database", database);
  }

  static Heading of(JsonNode line) {
    if (!line.path("app").asText().equals(APP) || !line.path("format").isInt()) {
      throw new BackupProblem(Kind.FOREIGN, "its first line is no heading");
    }
    if (line.path("format").asInt() > FORMAT) {
      throw new BackupProblem(Kind.NEWER, "format " + line.path("format").asInt());
    }
    try {
      return new Heading(
          line.path("schema").asText(),
          Instant.parse(line.path("created").asText()),
          line.path("database").asText());
    } catch (DateTimeException e) {
      throw new BackupProblem(Kind.DAMAGED, "its first line is broken", e);
    }
  }
}
