package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.BackupResult.Failed;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.BackupResult.Upload;
import kr.proto14.app.store.BackupTable.Backup;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.RandomDatabase;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where files are kept, and which. */
class VaultTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");

  @TempDir Path directory;

  private static BackupName name(Instant created) {
    return new BackupName(created, 1, "7", BackupName.PLAIN);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backup_is_a_file_only_its_owner_can_read_and_a_row(Databases database) throws IOException {
    Path backups = directory.resolve("data").resolve("backups");
    SettableClock clock = BackupFixtures.clock();
    try (Store store = database.fresh()) {
      var made = (Made) new Backups(store, BackupFixtures.plain(backups), clock).run();

      assertThat(mode(backups)).isEqualTo("rwx------");
      assertThat(mode(made.file())).isEqualTo("rw-------");
      assertThat(made.name()).isEqualTo("proto14-20261123T193000Z-v11.jsonl.gz");
      assertThat(made.file()).isEqualTo(backups.resolve(made.name())).hasSize(made.bytes());
      assertThat(made.upload()).isEqualTo(new Upload.Off());
      assertThat(backups.toFile().list()).containsExactly(made.name());
      assertThat(store.<Optional<Backup>>reading(tx -> tx.backups().lastGood()))
          .contains(
              new Backup(
                  made.name(),
                  clock.instant(),
                  clock.instant(),
                  true,
                  "",
                  made.bytes(),
                  made.rows(),
                  false));

      var second = (Made) new Backups(store, BackupFixtures.plain(backups), clock).run();
      assertThat(second.name()).isEqualTo("proto14-20261123T193000Z-2-v11.jsonl.gz");
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_full_disk_leaves_no_half_file_and_older_ones_alone(Databases database) {
    String url = database.freshUrl();
    new RandomDatabase(5).fill(url, 20);
    BackupSettings settings =
        new BackupSettings(directory, new Retention(1, 1), Optional.empty(), Optional.empty());
    SettableClock clock = BackupFixtures.clock();
    try (Store store = Store.open(url)) {
      var made = (Made) new Backups(store, settings, clock).run();
      clock.tick(Duration.ofDays(9));
      Vault full = new Vault(directory, out -> new FullDevice(out, made.bytes() / 2));
      BackupMaker maker = new BackupMaker(full, settings.codec(), clock);

      var failed = (Failed) new Backups(store, settings, maker, clock).run();

      assertThat(failed.kind()).isEqualTo(Kind.FULL);
      assertThat(failed.detail()).contains(directory.toString());
      assertThat(directory.toFile().list()).containsExactly(made.name());
      List<Backup> rows = store.reading(tx -> tx.backups().latest(5));
      assertThat(rows).extracting(Backup::wentWell).containsExactly(false, true);
      assertThat(rows.getFirst().detail()).startsWith("full: ");
    }
  }

  /** A disk that keeps other bytes than it was given. */
  @Test
  void what_does_not_read_as_it_was_written_gets_no_name() {
    try (Store store = Databases.SQLITE.fresh()) {
      Vault lying = new Vault(directory, LyingDevice::new);
      BackupSettings settings = BackupFixtures.plain(directory);
      SettableClock clock = BackupFixtures.clock();
      BackupMaker maker = new BackupMaker(lying, settings.codec(), clock);
      var failed = (Failed) new Backups(store, settings, maker, clock).run();
      assertThat(failed.kind()).isEqualTo(Kind.DAMAGED);
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void a_place_that_cannot_be_a_directory_is_named() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    try (Store store = Databases.SQLITE.fresh()) {
      var failed =
          (Failed)
              new Backups(store, BackupFixtures.plain(file.resolve("x")), BackupFixtures.clock())
                  .run();
      assertThat(failed.kind()).isEqualTo(Kind.UNWRITABLE);
      assertThat(failed.detail()).contains(file.toString());
    }
    assertThat(new Vault(file).names()).isEmpty();
    assertThat(new Vault(directory.resolve("none")).names()).isEmpty();
  }

  @Test
  void names_are_read_as_they_are_written_and_others_are_left_alone() {
    Random random = new Random(14);
    for (int i = 0; i < 300; i++) {
      BackupName name =
          new BackupName(
              Instant.ofEpochSecond(1_700_000_000L + random.nextInt(900_000_000)),
              1 + random.nextInt(3),
              Integer.toString(1 + random.nextInt(30)),
              random.nextBoolean() ? BackupName.PLAIN : BackupName.ENCRYPTED);
      assertThat(BackupName.parse(name.toString())).contains(name);
    }
    assertThat(
            List.of(
                "",
                "proto14.db",
                "proto14-20261324T193000Z-v7.jsonl.gz",
                "proto14-20261124T193000Z-v7.jsonl.gz.old",
                "x-proto14-20261124T193000Z-v7.jsonl.gz",
                ".proto14-20261124T193000Z-v7.jsonl.gz-1.partial"))
        .allSatisfy(other -> assertThat(BackupName.parse(other)).isEmpty());
  }

  /** The rule against another way to say it, over many shelves. */
  @Test
  void what_is_kept_is_few_and_young_and_never_nothing() {
    Random random = new Random(2026);
    for (int i = 0; i < 500; i++) {
      Retention rule = new Retention(1 + random.nextInt(6), 1 + random.nextInt(20));
      List<BackupName> names = new ArrayList<>();
      for (int n = 1 + random.nextInt(12); n > 0; n--) {
        names.add(name(NOW.minus(Duration.ofHours(random.nextInt(700)))).next());
      }
      List<BackupName> distinct = names.stream().distinct().toList();
      BackupName made = distinct.get(random.nextInt(distinct.size()));
      List<BackupName> left = new ArrayList<>(distinct);
      left.removeAll(rule.superfluous(distinct, made, NOW));

      BackupName newest = distinct.stream().min(BackupName.NEWEST_FIRST).orElseThrow();
      assertThat(left).contains(newest, made).hasSizeLessThanOrEqualTo(rule.most() + 1);
      for (BackupName name : distinct) {
        long newer =
            distinct.stream().filter(other -> other.created().isAfter(name.created())).count();
        boolean young =
            Duration.between(name.created(), NOW).compareTo(Duration.ofDays(rule.days())) <= 0;
        boolean kept = name.equals(newest) || name.equals(made) || (newer < rule.most() && young);
        assertThat(left.contains(name)).as("%s %s of %s", rule, name, distinct).isEqualTo(kept);
      }
    }
  }

  @Test
  void a_month_of_backups_leaves_as_many_as_are_wanted() {
    BackupSettings settings =
        new BackupSettings(directory, new Retention(5, 90), Optional.empty(), Optional.empty());
    SettableClock clock = BackupFixtures.clock();
    try (Store store = Databases.SQLITE.fresh()) {
      Backups backups = new Backups(store, settings, clock);
      for (int day = 0; day < 12; day++) {
        assertThat(backups.run().wentWell()).isTrue();
        clock.tick(Duration.ofDays(1));
      }
      assertThat(backups.kept())
          .extracting(Backups.Kept::created)
          .hasSize(5)
          .startsWith(Instant.parse("2026-12-04T19:30:00Z"))
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
      clock.tick(Duration.ofDays(500));
      assertThat(backups.run().wentWell()).isTrue();
      assertThat(backups.kept()).as("all others are too old").hasSize(1);
      List<Backup> rows = store.reading(tx -> tx.backups().latest(50));
      assertThat(rows).as("rows too are forgotten").hasSize(1);
    }
  }

  @Test
  void what_died_half_way_goes_once_it_is_surely_dead() throws IOException {
    Path old = Files.createFile(directory.resolve(".proto14-x-1.partial"));
    Path young = Files.createFile(directory.resolve(".proto14-x-2.partial"));
    Path other = Files.createFile(directory.resolve(".other.partial"));
    Path scratch = Files.createDirectory(directory.resolve(".proto14-scratch-1"));
    Files.createFile(scratch.resolve("proto14.db"));
    FileTime longAgo = FileTime.from(NOW.minus(Duration.ofHours(13)));
    for (Path path : List.of(old, other, scratch)) {
      Files.setLastModifiedTime(path, longAgo);
    }
    Files.setLastModifiedTime(young, FileTime.from(NOW));

    new Vault(directory).tidy(new Retention(1, 1), name(NOW), NOW);

    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(".proto14-x-2.partial", ".other.partial");
  }

  @Test
  void a_retention_of_nothing_is_refused() {
    assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> new Retention(0, 1)))
        .isNotNull();
    assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> new Retention(1, 0)))
        .isNotNull();
  }

  private static final class FullDevice extends FilterOutputStream {
    private long left;

    FullDevice(OutputStream out, long left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new IOException("No space left on device");
      }
      out.write(from, offset, length);
    }
  }

  private static final class LyingDevice extends FilterOutputStream {
    LyingDevice(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      byte[] other = java.util.Arrays.copyOfRange(from, offset, offset + length);
      if (length > 100) {
        other[99] ^= 1;
      }
      out.write(other);
    }
  }
}
