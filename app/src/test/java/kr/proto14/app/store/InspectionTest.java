package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.Inspection.Age;
import kr.proto14.app.store.Inspection.Writing;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectionTest {
  private static final Instant HERE = Instant.parse("2026-11-24T00:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_empty_database_stays_empty(Databases database) {
    String url = database.freshUrl();
    for (int look = 0; look < 2; look++) {
      try (Inspection inspection = Inspection.open(url)) {
        assertThat(inspection.schema().age()).isEqualTo(Age.NONE);
        assertThat(inspection.integrity()).isEmpty();
        assertThat(inspection.writing()).isEqualTo(Writing.ALLOWED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_migrated_one_is_current_and_can_be_read(Databases database) {
    String url = database.freshUrl();
    Store.open(url).close();
    try (Inspection inspection = Inspection.open(url)) {
      assertThat(inspection.schema())
          .isEqualTo(
              new Inspection.Schema(Age.CURRENT, Inspection.knownSchema(), Optional.empty()));
      assertThat(inspection.integrity()).isEmpty();
      assertThat(inspection.writing()).isEqualTo(Writing.ALLOWED);
      assertThat(inspection.isEmbedded()).isEqualTo(database == Databases.SQLITE);
      assertThat(inspection.<Integer>reading(tx -> tx.nodes().latest(5).size())).isZero();
      Optional<Instant> begun = inspection.reading(tx -> tx.vitals().firstWork());
      assertThat(begun).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void another_schema_is_older_or_newer_and_is_not_migrated(Databases database)
      throws SQLException {
    String url = database.freshUrl();
    Store.open(url).close();
    run(
        url,
        "DELETE FROM flyway_schema_history WHERE version = '" + Inspection.knownSchema() + "'");
    try (Inspection inspection = Inspection.open(url)) {
      assertThat(inspection.schema().age()).isEqualTo(Age.OLDER);
    }
    int before = Integer.parseInt(Inspection.knownSchema()) - 1;
    run(url, "UPDATE flyway_schema_history SET version = '1014' WHERE version = '" + before + "'");
    try (Inspection inspection = Inspection.open(url)) {
      assertThat(inspection.schema().age()).isEqualTo(Age.NEWER);
      assertThat(inspection.schema().version()).isEqualTo("1014");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_time_is_the_servers_or_ours(Databases database) {
    try (Inspection inspection = Inspection.open(database.freshUrl())) {
      Instant time = inspection.time(HERE);
      if (database == Databases.SQLITE) {
        assertThat(time).isEqualTo(HERE);
      } else {
        assertThat(Duration.between(HERE, time)).isGreaterThan(Duration.ofDays(-400));
        assertThat(time).isNotEqualTo(HERE);
      }
    }
  }

  @Test
  void a_file_that_is_not_there_is_not_made() {
    Path file = Inspection.fileIn(folder);
    assertThatThrownBy(
            () -> {
              try (Inspection inspection = Inspection.embedded(file)) {
                inspection.schema();
              }
            })
        .isInstanceOf(StoreException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_writer_in_the_way_is_told_from_a_refusal() throws Exception {
    Store.embedded(folder).close();
    Path file = Inspection.fileIn(folder);
    try (Connection other = DriverManager.getConnection(Store.embeddedUrl(file));
        Statement statement = other.createStatement();
        Inspection inspection = Inspection.embedded(file)) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(inspection.writing()).isEqualTo(Writing.BUSY);
      statement.execute("ROLLBACK");
      assertThat(inspection.writing()).isEqualTo(Writing.ALLOWED);
    }
  }

  @Test
  void a_file_of_other_things_is_a_store_exception() throws IOException {
    Path file = Files.writeString(Inspection.fileIn(folder), "no database ".repeat(999));
    try (Inspection inspection = Inspection.embedded(file)) {
      assertThatThrownBy(inspection::integrity).isInstanceOf(StoreException.class);
      assertThatThrownBy(inspection::schema).isInstanceOf(StoreException.class);
    }
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
