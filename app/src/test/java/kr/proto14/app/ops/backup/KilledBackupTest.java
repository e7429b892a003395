package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 in the middle of a backup, and in the middle of a restore. */
@Timeout(180)
class KilledBackupTest {
  /** Those of {@code chain_head} and {@code storm_lock}. */
  private static final int ROWS_OF_AN_EMPTY_DATABASE = 2;

  private static final String MANY =
      "INSERT INTO team (id, sport, name, recorded_at) WITH RECURSIVE n(i) AS"
          + " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
          + " SELECT 'team ' || i, 'SC', 'name of ' || i, i FROM n";

  @TempDir Path directory;

  private String filled(Databases database) {
    String url = database.freshUrl();
    Store.open(url).close();
    OldDatabase.execute(url, MANY);
    return url;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_killed_backup_leaves_no_file_under_a_backups_name(Databases database) throws Exception {
    String url = filled(database);
    Path backups = directory.resolve("backups");
    Process process = BackupProcess.start(directory.resolve("output"), url, backups.toString());
    killOnce(process, () -> partial(backups) > 20_000);

    assertThat(backups.toFile().list()).hasSize(1);
    assertThat(new Vault(backups).names()).isEmpty();

    try (Store store = Store.open(url)) {
      var made =
          (Made) new Backups(store, BackupFixtures.plain(backups), BackupFixtures.clock()).run();
      assertThat(made.rows()).isEqualTo(60_000 + ROWS_OF_AN_EMPTY_DATABASE);
      assertThat(new Vault(backups).names()).hasSize(1);
    }
  }

  /** What it had written lies in the log of the database, and is not part of it. */
  @Test
  void a_killed_restore_leaves_the_database_as_it_was() throws Exception {
    String source = filled(Databases.SQLITE);
    Path backups = directory.resolve("backups");
    Path file;
    try (Store store = Store.open(source)) {
      file =
          ((Made) new Backups(store, BackupFixtures.plain(backups), BackupFixtures.clock()).run())
              .file();
    }
    Path data = Files.createDirectory(directory.resolve("data"));
    String target = Store.embeddedUrl(data.resolve("proto14.db"));
    OldDatabase.make(target, 6);
    Store.open(target).close();
    List<String> letters = OldDatabase.read(target, "SELECT id, body FROM outbox ORDER BY id");
    assertThat(letters).hasSize(2);

    Process process =
        BackupProcess.start(
            directory.resolve("output"), target, backups.toString(), file.toString());
    killOnce(process, () -> size(data.resolve("proto14.db-wal")) > 1_000_000);

    assertThat(OldDatabase.read(target, "SELECT id, body FROM outbox ORDER BY id"))
        .isEqualTo(letters);
    assertThat(OldDatabase.read(target, "SELECT COUNT(*) FROM team")).containsExactly("1");
    assertThat(OldDatabase.read(target, "SELECT seq FROM chain_head")).containsExactly("2");
  }

  private void killOnce(Process process, BooleanSupplier midway)
      throws InterruptedException, IOException {
    while (!midway.getAsBoolean()) {
      if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(
            "it ended before it was killed: " + Files.readString(directory.resolve("output")));
      }
    }
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).isEqualTo(137);
  }

  private static long partial(Path backups) {
    if (!Files.isDirectory(backups)) {
      return 0;
    }
    try (Stream<Path> entries = Files.list(backups)) {
      return entries
          .filter(entry -> entry.toString().endsWith(".partial"))
          .mapToLong(KilledBackupTest::size)
          .sum();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
