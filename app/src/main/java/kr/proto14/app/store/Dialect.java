package kr.proto14.app.store;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.sqlite.JDBC;

/** What the two databases write differently; all other SQL is the same on both. */
enum Dialect {
  SQLITE(
      "INTEGER PRIMARY KEY AUTOINCREMENT",
      "BLOB",
      "TIMESTAMP",
      "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"),
  POSTGRESQL(
      "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
      "BYTEA",
      "TIMESTAMP WITH TIME ZONE",
      "SELECT pg_database_size(current_database())");

  private final String identity;
  private final String blob;
  private final String timestamp;
  private final String size;

  Dialect(String identity, String blob, String timestamp, String size) {
    this.identity = identity;
    this.blob = blob;
    this.timestamp = timestamp;
    this.size = size;
  }

  Map<String, String> placeholders() {
    return Map.of("identity", identity, "blob", blob, "timestamp", timestamp);
  }

  /** Its driver; looking for the embedded database's would load the server's too. */
  Driver driver(String jdbcUrl) throws SQLException {
    return switch (this) {
      case SQLITE -> new JDBC();
      case POSTGRESQL -> DriverManager.getDriver(jdbcUrl);
    };
  }

  /**
   * The driver's time limits.
   *
   * @param login longest wait for a connection in whole seconds; a single statement may take six
   *     times as long
   */
  Properties limits(Duration login) {
    Properties limits = new Properties();
    if (this == POSTGRESQL) {
      // Its driver waits for ever on a server that accepts a connection and says no more.
      limits.setProperty("connectTimeout", Long.toString(login.toSeconds()));
      limits.setProperty("loginTimeout", Long.toString(login.toSeconds()));
      limits.setProperty("socketTimeout", Long.toString(6 * login.toSeconds()));
      limits.setProperty("tcpKeepAlive", "true");
    }
    return limits;
  }

  /** The query for the bytes that the database takes up. */
  String size() {
    return size;
  }

  /** The dialect that is spoken at the other end. */
  static Dialect of(Handle handle) {
    try {
      return ofUrl(handle.getConnection().getMetaData().getURL());
    } catch (SQLException e) {
      throw new StoreException("the database does not say what it is", e);
    }
  }

  static Dialect ofUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
  }
}
