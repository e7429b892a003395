package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.RandomDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is backed up here is restored there, whichever databases here and there are. */
class RoundTripTest {
  @TempDir Path directory;

  static Stream<Arguments> directions() {
    return Stream.of(Databases.values())
        .flatMap(
            from ->
                Stream.of(Databases.values())
                    .flatMap(
                        to ->
                            Stream.of(1L, 2L, 3L, 4L)
                                .map(seed -> Arguments.of(from, to, seed, seed % 2 == 0))));
  }

  @ParameterizedTest(name = "{0} to {1}, seed {2}, encrypted {3}")
  @MethodSource("directions")
  void random_rows_come_back_as_they_were(
      Databases from, Databases to, long seed, boolean encrypted) {
    String source = from.freshUrl();
    String target = to.freshUrl();
    new RandomDatabase(seed).fill(source, 20);
    BackupCodec codec = BackupFixtures.codec(encrypted);
    BackupSettings settings = BackupFixtures.plain(directory);
    try (Store here = Store.open(source);
        Store there = Store.open(target)) {
      Made made = made(here, codec);
      Restore restore = new Restore(there, settings, BackupFixtures.clock(), codec);

      var restored = (Restored) restore.run(made.file(), false);

      assertThat(restored.rows()).isEqualTo(made.rows());
      assertThat(restored.before()).isEmpty();
      assertThat(RandomDatabase.rows(target)).isEqualTo(RandomDatabase.rows(source));
      Chain.Verdict verdict = there.reading(tx -> new Chain(tx).verify());
      assertThat(verdict.broken()).isEmpty();
      assertThat(verdict.links()).isEqualTo(restored.links()).isPositive();
      assertThat(digest(there)).isEqualTo(digest(here));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rows_added_after_a_restore_have_numbers_of_their_own(Databases database) {
    String source = database.freshUrl();
    String target = Databases.POSTGRESQL.freshUrl();
    new RandomDatabase(7).fill(source, 30);
    try (Store here = Store.open(source);
        Store there = Store.open(target)) {
      Made made = made(here, BackupFixtures.codec(false));
      Restore restore = new Restore(there, BackupFixtures.plain(directory), BackupFixtures.clock());
      assertThat(restore.run(made.file(), false)).isInstanceOf(Restored.class);
      int before = requireNonNull(RandomDatabase.rows(target).get("job_run")).size();

      for (int i = 0; i < 40; i++) {
        there.inTransaction(tx -> tx.jobRuns().started("check", java.time.Instant.EPOCH));
      }

      List<String> runs = RandomDatabase.rows(target).get("job_run");
      assertThat(runs).hasSize(before + 40).doesNotHaveDuplicates();
    }
  }

  private Made made(Store store, BackupCodec codec) {
    BackupSettings settings = BackupFixtures.plain(directory);
    var clock = BackupFixtures.clock();
    BackupMaker maker = new BackupMaker(new Vault(directory), codec, clock);
    return (Made) new Backups(store, settings, maker, clock).run();
  }

  private static String digest(Store store) {
    try (var snapshot = store.snapshot()) {
      return BackupWriter.endingOf(snapshot).digest();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
