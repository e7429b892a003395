package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.MigrationGuard;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Backups of earlier and later versions. */
class OldBackupTest {
  @TempDir Path directory;

  static Stream<Arguments> oldVersions() {
    return IntStream.range(1, Integer.parseInt(Store.LATEST_SCHEMA))
        .boxed()
        .flatMap(version -> Stream.of(Databases.values()).map(each -> Arguments.of(each, version)));
  }

  /** The backup made before the migration is the one that is restored: into the other database. */
  @ParameterizedTest(name = "{0} of version {1}")
  @MethodSource("oldVersions")
  void what_was_kept_before_a_migration_comes_back_in_todays_schema(
      Databases database, int version) {
    String source = database.freshUrl();
    OldDatabase.make(source, version);
    BackupSettings settings = BackupFixtures.plain(directory);
    Store.open(source, Backups.guard(settings, BackupFixtures.clock(), true)).close();
    BackupName kept = new Vault(directory).newest().orElseThrow();
    assertThat(kept.schema()).isEqualTo(Integer.toString(version));

    Databases other = database == Databases.SQLITE ? Databases.POSTGRESQL : Databases.SQLITE;
    String target = other.freshUrl();
    try (Store there = Store.open(target)) {
      var restored =
          (Restored)
              new Restore(there, settings, BackupFixtures.clock())
                  .run(directory.resolve(kept.toString()), false);
      assertThat(restored.schema()).isEqualTo(Integer.toString(version));
      assertThat(restored.links()).isEqualTo(2);
    }

    for (String sql :
        new String[] {
          "SELECT id, body, edits FROM outbox ORDER BY id",
          "SELECT id, provenance, sale_end FROM round_snapshot",
          "SELECT home, middle, away FROM odds",
          "SELECT hash FROM seal ORDER BY seq",
          "SELECT id, identity, odds_home FROM played_match",
          "SELECT COUNT(*) FROM team_link"
        }) {
      assertThat(OldDatabase.read(target, sql)).as(sql).isEqualTo(OldDatabase.read(source, sql));
    }
    assertThat(directory.toFile().list()).as("no scratch is left").containsOnly(kept.toString());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backup_of_a_later_version_is_refused(Databases database) {
    String url = database.freshUrl();
    try (Store store = Store.open(url)) {
      OldDatabase.execute(
          url,
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) SELECT 99, '12', description,"
              + " type, 'V12__later.sql', 1, installed_by, 1, success FROM flyway_schema_history"
              + " WHERE version = '1'");
      Path file;
      try (var snapshot = store.snapshot()) {
        file =
            BackupMaker.of(BackupFixtures.plain(directory), BackupFixtures.clock())
                .make(snapshot)
                .path();
      }
      try (Store target = database.fresh()) {
        var refused =
            (Refused)
                new Restore(target, BackupFixtures.plain(directory), BackupFixtures.clock())
                    .run(file, true);
        assertThat(refused.kind()).isEqualTo(BackupProblem.Kind.NEWER);
        assertThat(refused.detail()).contains("schema 12");
      }
    }
  }

  @Test
  void without_a_place_for_the_backup_there_is_no_migration_where_it_is_needed()
      throws IOException {
    String url = Databases.SQLITE.freshUrl();
    OldDatabase.make(url, 5);
    Path file = Files.createFile(directory.resolve("file"));
    BackupSettings nowhere = BackupFixtures.plain(file.resolve("backups"));
    MigrationGuard needed = Backups.guard(nowhere, BackupFixtures.clock(), true);

    assertThatThrownBy(() -> Store.open(url, needed))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no backup can be made before");
    assertThat(
            OldDatabase.read(
                url, "SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history"))
        .containsExactly("5");

    Store.open(url, Backups.guard(nowhere, BackupFixtures.clock(), false)).close();
    assertThat(
            OldDatabase.read(
                url, "SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history"))
        .containsExactly(Store.LATEST_SCHEMA);
  }
}
