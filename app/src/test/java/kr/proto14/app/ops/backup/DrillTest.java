package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.DrillResult.Failed;
import kr.proto14.app.ops.backup.DrillResult.Passed;
import kr.proto14.app.store.BackupTable.RestoreDrill;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import kr.proto14.app.testing.RandomDatabase;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drill: the newest backup is restored to be thrown away. */
class DrillTest {
  @TempDir Path directory;

  private final SettableClock clock = BackupFixtures.clock();

  private static Optional<RestoreDrill> noted(Store store) {
    return store.reading(tx -> tx.backups().lastDrill());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_good_backup_passes_and_leaves_nothing_behind(Databases database) {
    String url = database.freshUrl();
    new RandomDatabase(1).fill(url, 10);
    BackupSettings settings = BackupFixtures.plain(directory);
    try (Store store = Store.open(url)) {
      var before = RandomDatabase.rows(url);
      var made = (Made) new Backups(store, settings, clock).run();

      var passed = (Passed) new Drill(store, settings, clock).run();

      long links = store.reading(tx -> tx.seals().head().seq());
      assertThat(passed.backup()).isEqualTo(made.name());
      assertThat(passed.rows()).isEqualTo(made.rows()).isPositive();
      assertThat(passed.links()).isEqualTo(links).isPositive();
      assertThat(noted(store))
          .contains(
              new RestoreDrill(
                  made.name(), clock.instant(), true, "", passed.rows(), passed.links(), 0));
      assertThat(directory.toFile().list()).containsExactly(made.name());
      assertThat(RandomDatabase.rows(url)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void without_a_backup_the_drill_fails(Databases database) {
    try (Store store = database.fresh()) {
      var failed = (Failed) new Drill(store, BackupFixtures.plain(directory), clock).run();
      assertThat(failed.kind()).isEqualTo(Kind.MISSING);
      assertThat(noted(store).orElseThrow().wentWell()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backup_that_rotted_fails_with_its_cause(Databases database) throws IOException {
    BackupSettings settings = BackupFixtures.plain(directory);
    try (Store store = database.fresh()) {
      new Backups(store, settings, clock).run();
      clock.tick(Duration.ofDays(1));
      var newest = (Made) new Backups(store, settings, clock).run();
      byte[] bytes = Files.readAllBytes(newest.file());
      bytes[bytes.length / 2] ^= 1;
      Files.write(newest.file(), bytes);

      var failed = (Failed) new Drill(store, settings, clock).run();

      assertThat(failed.backup()).isEqualTo(newest.name());
      assertThat(failed.kind()).isEqualTo(Kind.DAMAGED);
      assertThat(noted(store).orElseThrow().detail()).startsWith("damaged: ");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_chain_that_was_broken_before_the_backup_fails(Databases database) {
    String url = database.freshUrl();
    new RandomDatabase(1).fill(url, 5);
    OldDatabase.execute(url, "UPDATE seal SET sealed_at = sealed_at + 1 WHERE seq = 1");
    BackupSettings settings = BackupFixtures.plain(directory);
    try (Store store = Store.open(url)) {
      new Backups(store, settings, clock).run();
      var failed = (Failed) new Drill(store, settings, clock).run();
      assertThat(failed.kind()).isEqualTo(Kind.BROKEN_CHAIN);
    }
  }
}
