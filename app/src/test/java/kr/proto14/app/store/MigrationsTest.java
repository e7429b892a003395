package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kr.proto14.app.testing.Databases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_latest_version_is_that_of_the_newest_script(Databases database) {
    String url = database.freshUrl();
    Flyway flyway =
        Flyway.configure()
            .dataSource(url, null, null)
            .locations("classpath:db/migration")
            .placeholders(Dialect.ofUrl(url).placeholders())
            .load();
    var all = flyway.info().all();
    assertThat(all[all.length - 1].getVersion().getVersion()).isEqualTo(Migrations.LATEST);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void opening_twice_keeps_what_is_there(Databases database) {
    String url = database.freshUrl();
    try (Store store = Store.open(url)) {
      store.inTransaction(tx -> tx.seals().append("note", Json.object(), java.time.Instant.EPOCH));
    }
    try (Store store = Store.open(url)) {
      long links = store.reading(tx -> tx.seals().head().seq());
      assertThat(links).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_database_of_a_newer_version_is_refused_and_left_alone(Databases database)
      throws SQLException {
    String url = database.freshUrl();
    Store.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) SELECT 99, '999', description,"
              + " type, 'V999__later.sql', 1, installed_by, 1, success FROM flyway_schema_history"
              + " WHERE version = '1'");
    }
    assertThatThrownBy(() -> Store.open(url))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("schema 999")
        .hasMessageContaining("newer");
  }

  @Test
  void the_embedded_database_is_readable_by_its_owner_only() throws IOException {
    Path data = directory.resolve("data");
    try (Store store = Store.embedded(data)) {
      assertThat(store.outbox().undelivered()).isEmpty();
      assertThat(mode(data)).isEqualTo("rwx------");
      assertThat(mode(data.resolve("proto14.db"))).isEqualTo("rw-------");
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void a_database_that_cannot_be_opened_is_named_as_such() throws IOException {
    Path notADirectory = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> Store.embedded(notADirectory.resolve("data")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("data directory");
  }

  @Test
  @Timeout(20)
  void a_server_that_accepts_and_never_speaks_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x?user=u";
      assertThatThrownBy(() -> Store.open(url, Duration.ofSeconds(1)))
          .isInstanceOf(StoreException.class)
          .hasMessage("the database cannot be reached");
    }
  }

  @Test
  void a_server_that_is_not_there_is_named_without_its_password() {
    String url = "jdbc:postgresql://127.0.0.1:1/x?user=u&password=hunter2&connectTimeout=1";
    assertThatThrownBy(() -> Store.open(url))
        .isInstanceOf(StoreException.class)
        .hasMessage("the database cannot be reached");
  }
}
