package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.Outbox;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import kr.proto14.app.testing.RandomDatabase;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a restore may do to a database that is there. */
class RestoreTest {
  @TempDir Path directory;

  private final SettableClock clock = BackupFixtures.clock();

  private Path backup(String url) {
    try (Store store = Store.open(url)) {
      return ((Made) new Backups(store, BackupFixtures.plain(directory), clock).run()).file();
    }
  }

  private RestoreResult restore(String url, Path file, boolean replace) {
    try (Store store = Store.open(url)) {
      return new Restore(store, BackupFixtures.plain(directory), clock).run(file, replace);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void messages_that_waited_for_long_are_given_up_and_never_sent(Databases database) {
    String source = database.freshUrl();
    Instant now = clock.instant();
    try (Store store = Store.open(source)) {
      store.inTransaction(
          tx ->
              tx.outbox().add(List.of(letter("old", 1, now), letter("old", 2, now)), now)
                  + tx.outbox().add(List.of(letter("new", 1, now)), now.plusSeconds(1)));
    }
    Path file = backup(source);
    String target = database.freshUrl();
    clock.tick(Duration.ofHours(1).plusMillis(1));

    var restored = (Restored) restore(target, file, false);

    assertThat(restored.unsent()).isEqualTo(2);
    try (Store store = Store.open(target)) {
      assertThat(store.outbox().undelivered())
          .extracting(it -> it.key().subject() + " " + it.state() + " " + it.lastError())
          .containsExactly(
              "old DEAD it waited in a restored backup and is too old to send",
              "old DEAD it waited in a restored backup and is too old to send",
              "new PENDING null");
      Outbox outbox = store.outbox();
      assertThat(outbox.claim(clock.instant(), "test", Duration.ofMinutes(5)))
          .hasValueSatisfying(due -> assertThat(due.key().subject()).isEqualTo("new"));
      assertThat(outbox.claim(clock.instant(), "test", Duration.ofMinutes(5))).isEmpty();
    }
  }

  private static NewMessage letter(String subject, int part, Instant now) {
    OutboxKey key = new OutboxKey(subject, "prediction", 1, "telegram", "7", part);
    return new NewMessage(key, "words", now.plus(Duration.ofDays(3)));
  }

  private static String filled(Databases database, long seed) {
    String url = database.freshUrl();
    new RandomDatabase(seed).fill(url, 10);
    return url;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rows_that_are_there_are_never_overwritten_unasked(Databases database) {
    Path file = backup(filled(database, 1));
    String target = filled(database, 2);
    Map<String, List<String>> before = RandomDatabase.rows(target);

    var refused = (Refused) restore(target, file, false);

    assertThat(refused.kind()).isEqualTo(Kind.NOT_EMPTY);
    assertThat(RandomDatabase.rows(target)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void one_row_is_enough_to_be_not_empty_but_a_new_installation_is(Databases database) {
    Path file = backup(filled(database, 1));
    String target = database.freshUrl();
    try (Store store = Store.open(target)) {
      store.inTransaction(tx -> tx.jobRuns().started("check", clock.instant()));
    }
    assertThat(restore(target, file, false)).isInstanceOf(Refused.class);

    OldDatabase.execute(target, "DELETE FROM job_run");
    OldDatabase.execute(target, "INSERT INTO installation VALUES (1, 'new', 60, 1)");
    assertThat(restore(target, file, false)).isInstanceOf(Restored.class);
    assertThat(OldDatabase.read(target, "SELECT name FROM installation")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_is_replaced_is_backed_up_first_and_can_come_back(Databases database) {
    String source = filled(database, 1);
    Path file = backup(source);
    String target = filled(database, 2);
    Map<String, List<String>> before = RandomDatabase.rows(target);
    clock.tick(Duration.ofHours(1));

    var restored = (Restored) restore(target, file, true);

    assertThat(RandomDatabase.rows(target)).isEqualTo(RandomDatabase.rows(source));
    Path kept = restored.before().orElseThrow();
    assertThat(kept).exists().hasParent(directory).isNotEqualTo(file);
    assertThat(((Restored) restore(target, kept, true)).before()).isPresent();
    assertThat(RandomDatabase.rows(target)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void notes_of_this_machine_stay_and_those_of_another_do_not_come(Databases database) {
    String source = filled(database, 1);
    backup(source);
    Path file = backup(source);
    String target = filled(database, 2);
    backup(target);

    assertThat(restore(target, file, true)).isInstanceOf(Restored.class);

    assertThat(OldDatabase.read(source, "SELECT id FROM backup")).hasSize(2);
    assertThat(OldDatabase.read(target, "SELECT id FROM backup")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_daemon_at_work_is_not_pulled_the_ground_from_under(Databases database) {
    Path file = backup(filled(database, 1));
    String target = database.freshUrl();
    ProcessIdentity here = ProcessIdentity.current();
    try (Store store = Store.open(target)) {
      store.inTransaction(
          tx -> {
            tx.nodes().add("node-1", here, "0", clock.instant());
            return null;
          });
    }
    assertThat(((Refused) restore(target, file, true)).kind()).isEqualTo(Kind.IN_USE);

    clock.tick(Duration.ofSeconds(61));
    assertThat(restore(target, file, true)).isInstanceOf(Restored.class);
  }

  /** Stopped by a signal, or swapped out: it goes on over what it takes for its own. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_daemon_that_sleeps_on_this_host_is_not_pulled_the_ground_from_under_either(
      Databases database) throws IOException {
    Path file = backup(filled(database, 1));
    String target = database.freshUrl();
    Process sleeper = new ProcessBuilder("sleep", "600").start();
    try {
      ProcessIdentity beside =
          new ProcessIdentity(
              ProcessIdentity.current().host(),
              sleeper.pid(),
              sleeper.info().startInstant().orElseThrow());
      try (Store store = Store.open(target)) {
        store.inTransaction(
            tx -> {
              tx.nodes().add("node-1", beside, "0", clock.instant());
              return null;
            });
      }
      clock.tick(Duration.ofMinutes(10));
      assertThat(((Refused) restore(target, file, true)).kind()).isEqualTo(Kind.IN_USE);
    } finally {
      sleeper.destroyForcibly().onExit().join();
    }
    assertThat(restore(target, file, true)).isInstanceOf(Restored.class);
  }

  /** Found only after all rows were put in: all of them go again. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backup_with_a_broken_chain_leaves_the_database_as_it_was(Databases database) {
    String source = filled(database, 1);
    OldDatabase.execute(source, "UPDATE prediction SET number = 77 WHERE seal = 1");
    Path file = backup(source);
    String target = filled(database, 2);
    Map<String, List<String>> before = RandomDatabase.rows(target);

    var refused = (Refused) restore(target, file, true);

    assertThat(refused.kind()).isEqualTo(Kind.BROKEN_CHAIN);
    assertThat(RandomDatabase.rows(target)).isEqualTo(before);
    try (Store store = Store.open(target)) {
      long id = store.inTransaction(tx -> tx.jobRuns().started("check", clock.instant()));
      assertThat(OldDatabase.read(target, "SELECT MAX(id) FROM job_run"))
          .as("numbering goes on where it was")
          .containsExactly(Long.toString(id));
    }
  }

  /** A row that this database cannot take: the embedded one has room for a NUL, the other none. */
  @org.junit.jupiter.api.Test
  void a_row_the_other_database_cannot_take_is_named_and_nothing_is_changed() {
    String source = filled(Databases.SQLITE, 1);
    OldDatabase.execute(source, "INSERT INTO team VALUES ('nul', 'SC', 'a' || char(0) || 'b', 1)");
    Path file = backup(source);
    String target = Databases.POSTGRESQL.freshUrl();
    var refused = (Refused) restore(target, file, false);
    assertThat(refused.kind()).isEqualTo(Kind.DATABASE);
    assertThat(OldDatabase.read(target, "SELECT COUNT(*) FROM team")).containsExactly("0");
    assertThat(OldDatabase.read(target, "SELECT seq FROM chain_head")).containsExactly("0");
  }
}
