package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.Json;
import kr.proto14.app.store.Seal;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import kr.proto14.app.testing.Together;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Others write while a backup is made. */
@Timeout(120)
class BusyDatabaseTest {
  @TempDir Path directory;

  /** A seal and its rows are written together, so that no backup may have one without the other. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void no_backup_holds_half_of_a_step(Databases database) throws Exception {
    BackupSettings settings = BackupFixtures.plain(directory);
    List<Made> made = new ArrayList<>();
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    try (Store store = database.fresh()) {
      seal(store, written.incrementAndGet());
      Together.run(
          () -> {
            while (!enough.get()) {
              seal(store, written.incrementAndGet());
            }
          },
          () -> {
            try {
              for (int i = 0; i < 6; i++) {
                made.add((Made) new Backups(store, settings, BackupFixtures.clock()).run());
              }
            } finally {
              enough.set(true);
            }
          });
    }
    assertThat(written.get()).as("writers are not kept out").isGreaterThan(10);
    List<Long> links = new ArrayList<>();
    for (Made each : made) {
      try (Store target = Databases.SQLITE.fresh()) {
        var restored =
            (Restored)
                new Restore(target, settings, BackupFixtures.clock()).run(each.file(), false);
        links.add(restored.links());
        List<Long> predictions =
            List.of(
                target.<Long>reading(
                    tx -> (long) tx.predictions().firstSealedSince(Instant.EPOCH).size()));
        assertThat(predictions).containsExactly(restored.links());
      }
    }
    assertThat(links).isSorted();
    assertThat(links.getLast()).isGreaterThan(links.getFirst());
  }

  private static void seal(Store store, int number) {
    RoundId id = RoundId.ofGmTs(Pool.SOCCER, 260_000 + number);
    store.inTransaction(
        tx -> {
          var body = Json.object().put("round", id.toString()).put("version", 1);
          Seal seal = tx.seals().append("prediction", body, Instant.ofEpochSecond(number));
          tx.predictions().add(id, 1, seal, List.of("raw"));
          return null;
        });
  }

  /** A backup that waits for nobody: an open transaction of another writer does not stop it. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backup_does_not_wait_for_a_writer(Databases database) {
    BackupSettings settings = BackupFixtures.plain(directory);
    String url = database.freshUrl();
    try (Store store = Store.open(url);
        Store other = Store.open(url)) {
      seal(store, 1);
      store.inTransaction(
          tx -> {
            tx.seals().lock();
            try (var snapshot = other.snapshot()) {
              assertThat(
                      BackupMaker.of(settings, BackupFixtures.clock())
                          .make(snapshot)
                          .content()
                          .head()
                          .seq())
                  .isEqualTo(1);
            }
            return null;
          });
    }
    assertThat(OldDatabase.read(url, "SELECT seq FROM chain_head")).containsExactly("1");
  }
}
