package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneShotTest {
  private static OneShot connections(String url) throws SQLException {
    Dialect dialect = Dialect.ofUrl(url);
    return new OneShot(dialect.driver(url), url, dialect.limits(Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @EnumSource
  void a_connection_is_used_again_and_a_second_is_opened_only_beside_it(Databases database)
      throws SQLException {
    Connection first;
    try (OneShot connections = connections(database.freshUrl())) {
      first = connections.openConnection();
      Connection second = connections.openConnection();
      assertThat(second).isNotSameAs(first);
      connections.closeConnection(first);
      connections.closeConnection(second);
      assertThat(second.isClosed()).isTrue();
      assertThat(connections.openConnection()).isSameAs(first);
      connections.closeConnection(first);
    }
    assertThat(first.isClosed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_store_to_read_brings_an_empty_database_up_to_date(Databases database) {
    String url = database.freshUrl();
    try (Store store = Store.openToRead(url, MigrationGuard.NONE)) {
      assertThat(since(store)).isEmpty();
    }
    try (Store store = Store.openToRead(url, MigrationGuard.NONE)) {
      long size = store.snapshot(tx -> tx.standing().size());
      assertThat(size).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_reads_what_others_wrote_writes_and_serves_several_threads(Databases database)
      throws Exception {
    String url = database.freshUrl();
    Instant now = Instant.ofEpochMilli(14);
    try (Store other = Store.open(url);
        Store store = Store.openToRead(url, MigrationGuard.NONE)) {
      other.inTransaction(tx -> tx.pause().pause(now));
      Together.run(
          () -> assertThat(since(store)).contains(now),
          () -> assertThat(snapshot(store)).contains(now));
      store.inTransaction(
          tx -> {
            tx.pause().resume();
            return null;
          });
      assertThat(since(other)).isEmpty();
    }
  }

  private static Optional<Instant> snapshot(Store store) {
    return store.snapshot(tx -> tx.pause().since());
  }

  private static Optional<Instant> since(Store store) {
    return store.reading(tx -> tx.pause().since());
  }

  @ParameterizedTest
  @EnumSource
  void a_failed_snapshot_leaves_the_connection_as_it_was(Databases database) {
    String url = database.freshUrl();
    Store.open(url).close();
    try (Store store = Store.openToRead(url, MigrationGuard.NONE)) {
      assertThatThrownBy(
              () ->
                  store.snapshot(
                      tx -> {
                        throw new IllegalStateException("in the middle");
                      }))
          .isInstanceOf(IllegalStateException.class);
      boolean paused = store.inTransaction(tx -> tx.pause().pause(Instant.EPOCH));
      assertThat(paused).isTrue();
      assertThat(since(store)).contains(Instant.EPOCH);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void a_server_that_is_not_there_is_a_typed_failure(Databases database) {
    assertThatThrownBy(
            () -> Store.openToRead("jdbc:postgresql://127.0.0.1:1/x", MigrationGuard.NONE))
        .isInstanceOf(StoreException.class);
  }
}
