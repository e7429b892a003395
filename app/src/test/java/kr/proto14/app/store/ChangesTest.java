package kr.proto14.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

  private static void write(Store store, String body) {
    store.inTransaction(tx -> tx.raw().keep("betman", "list", NOW, body.getBytes(UTF_8)));
  }

  @Test
  void what_another_connection_commits_is_seen_once() {
    try (Store store = Databases.SQLITE.fresh()) {
      Changes changes = store.changes();
      assertThat(changes.sinceLastCall()).as("the first look").isTrue();
      assertThat(changes.sinceLastCall()).isFalse();
      write(store, "a");
      assertThat(changes.sinceLastCall()).isTrue();
      assertThat(changes.sinceLastCall()).isFalse();
    }
  }

  @Test
  void what_another_process_would_commit_is_seen(@TempDir Path directory) {
    try (Store here = Store.embedded(directory);
        Store there = Store.embedded(directory)) {
      Changes changes = here.changes();
      boolean ignored = changes.sinceLastCall();
      write(there, "b");
      assertThat(changes.sinceLastCall()).isTrue();
    }
  }

  @Test
  void reading_changes_nothing() {
    try (Store store = Databases.SQLITE.fresh()) {
      write(store, "c");
      Changes changes = store.changes();
      boolean ignored = changes.sinceLastCall();
      assertThat(store.answers()).isTrue();
      assertThat(store.<Boolean>reading(tx -> tx.requests().isAnyWaiting())).isFalse();
      assertThat(changes.sinceLastCall()).isFalse();
    }
  }

  @Test
  void of_a_server_anything_may_have_changed() {
    try (Store store = Databases.POSTGRESQL.fresh()) {
      Changes changes = store.changes();
      assertThat(changes.sinceLastCall()).isTrue();
      assertThat(changes.sinceLastCall()).isTrue();
    }
  }
}
