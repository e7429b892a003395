package kr.proto14.app.store;

import java.util.Map;

/** What the two databases write differently; all other SQL is the same on both. */
enum Dialect {
  SQLITE("INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB"),
  POSTGRESQL("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA");

  private final String identity;
  private final String blob;

  Dialect(String identity, String blob) {
    this.identity = identity;
    this.blob = blob;
  }

  Map<String, String> placeholders() {
    return Map.of("identity", identity, "blob", blob);
  }

  static Dialect ofUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
  }
}
