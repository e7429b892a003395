package kr.proto14.app.store;

import java.util.Map;

/** What the two databases write differently; all other SQL is the same on both. */
enum Dialect {
  SQLITE(Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "blob", "BLOB")),
  POSTGRESQL(
      Map.of("identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "blob", "BYTEA"));

  private final Map<String, String> placeholders;

  Dialect(Map<String, String> placeholders) {
    this.placeholders = placeholders;
  }

  Map<String, String> placeholders() {
    return placeholders;
  }

  static Dialect ofUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
  }
}
