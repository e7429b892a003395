package kr.proto14.app.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.store.Store;
import org.jspecify.annotations.Nullable;

/** The two databases every store test runs on; one PostgreSQL server serves all tests. */
public enum Databases {
  SQLITE {
    @Override
    public String freshUrl() {
      try {
        return Store.embeddedUrl(Files.createTempDirectory("proto14-test").resolve("proto14.db"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  POSTGRESQL {
    @Override
    public String freshUrl() {
      String schema = "t_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
      String server = Server.url();
      try (Connection connection = DriverManager.getConnection(server);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + schema);
      } catch (SQLException e) {
        throw new IllegalStateException("no schema for a test", e);
      }
      return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }
  };

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  /** The JDBC URL of an empty database that nothing else uses. */
  public abstract String freshUrl();

  /** An empty store. */
  public Store fresh() {
    return Store.open(freshUrl());
  }

  private static final class Server {
    private static final String URL = start();

    static String url() {
      return URL;
    }

    private static String start() {
      @Nullable String given = System.getenv("TEST_DATABASE_URL");
      if (given != null && !given.isBlank()) {
        return given;
      }
      try {
        return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException("the PostgreSQL of the tests does not start", e);
      }
    }
  }
}
