package kr.proto14.app.store;

import java.util.Map;

/** What the two databases write differently; all other SQL is the same on both. */
enum Dialect {
  SQLITE("INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB", "TIMESTAMP"),
  POSTGRESQL(
      "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA", "TIMESTAMP WITH TIME ZONE");

  private final String identity;
  private final String blob;
  private final String timestamp;

  Dialect(String identity, String blob, String timestamp) {
    this.identity = identity;
    this.blob = blob;
    this.timestamp = timestamp;
  }

  Map<String, String> placeholders() {
    return Map.of("identity", identity, "blob", blob, "timestamp", timestamp);
  }

  static Dialect ofUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
  }
}
