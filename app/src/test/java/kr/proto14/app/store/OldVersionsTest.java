package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases of all earlier versions, and migrations that fail. */
class OldVersionsTest {
  private static final String VERSION =
      "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

  static Stream<Arguments> oldVersions() {
    return IntStream.range(1, Integer.parseInt(Migrations.LATEST))
        .boxed()
        .flatMap(version -> Stream.of(Databases.values()).map(each -> Arguments.of(each, version)));
  }

  @ParameterizedTest(name = "{0} of version {1}")
  @MethodSource("oldVersions")
  void a_database_of_an_earlier_version_keeps_its_rows(Databases database, int version) {
    String url = database.freshUrl();
    OldDatabase.make(url, version);
    List<String> letters = OldDatabase.read(url, "SELECT id, body, edits FROM outbox ORDER BY id");
    List<String> asked = new ArrayList<>();

    try (Store store = Store.open(url, snapshot -> noted(asked, snapshot))) {
      Chain.Verdict verdict = store.reading(tx -> new Chain(tx).verify());
      assertThat(verdict.broken()).isEmpty();
      assertThat(verdict.links()).isEqualTo(2);
      Optional<BackupTable.Backup> none = store.reading(tx -> tx.backups().lastGood());
      assertThat(none).isEmpty();
    }

    assertThat(asked).containsExactly("schema " + version + ", links 2");
    assertThat(OldDatabase.read(url, VERSION)).containsExactly(Migrations.LATEST);
    assertThat(OldDatabase.read(url, "SELECT id, body, edits FROM outbox ORDER BY id"))
        .isEqualTo(letters)
        .hasSize(2);
    assertThat(OldDatabase.read(url, "SELECT provenance FROM round_snapshot"))
        .containsExactly(version < 6 ? "betman" : "zentoto");
  }

  private static Optional<String> noted(List<String> asked, Snapshot snapshot) {
    asked.add("schema " + snapshot.schema() + ", links " + snapshot.head().seq());
    return Optional.empty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nothing_is_asked_where_there_is_nothing_to_lose(Databases database) {
    List<String> asked = new ArrayList<>();
    String empty = database.freshUrl();
    Store.atVersion(empty, "3").close();
    Store.open(empty, snapshot -> noted(asked, snapshot)).close();
    Store.open(empty, snapshot -> noted(asked, snapshot)).close();
    Store.open(database.freshUrl(), snapshot -> noted(asked, snapshot)).close();
    assertThat(asked).isEmpty();
    assertThat(OldDatabase.read(empty, VERSION)).containsExactly(Migrations.LATEST);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_guard_that_cannot_keep_it_leaves_the_database_alone(Databases database) {
    String url = database.freshUrl();
    OldDatabase.make(url, 4);
    assertThatThrownBy(
            () ->
                Store.open(
                    url,
                    snapshot -> {
                      throw new StoreException("no room");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessage("no room");
    assertThat(OldDatabase.read(url, VERSION)).containsExactly("4");
  }

  /** The second of two scripts fails after it has begun: neither may leave a trace. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_migration_that_fails_leaves_the_database_to_the_old_program(Databases database) {
    String url = database.freshUrl();
    OldDatabase.make(url, 6);

    assertThatThrownBy(
            () ->
                Store.open(
                    url,
                    Duration.ofSeconds(10),
                    snapshot -> Optional.of("/backups/before.gz"),
                    "classpath:db/migration,classpath:db/broken"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("it is as it was")
        .hasMessageContaining("kept: /backups/before.gz");

    assertThat(OldDatabase.read(url, VERSION)).containsExactly("6");
    assertThat(
            OldDatabase.read(url, "SELECT COUNT(*) FROM flyway_schema_history WHERE NOT success"))
        .containsExactly("0");
    assertThatThrownBy(() -> OldDatabase.read(url, "SELECT * FROM half_way"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> OldDatabase.read(url, "SELECT * FROM slot"))
        .isInstanceOf(IllegalStateException.class);
    OldDatabase.execute(url, "UPDATE outbox SET attempts = attempts + 1");
    assertThat(OldDatabase.read(url, "SELECT attempts FROM outbox WHERE id = 1"))
        .containsExactly("1");

    Store.open(url).close();
    assertThat(OldDatabase.read(url, VERSION)).containsExactly(Migrations.LATEST);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void every_table_is_copied_or_left_out_by_name(Databases database) {
    String url = database.freshUrl();
    try (Store store = Store.open(url);
        Snapshot snapshot = store.snapshot()) {
      List<String> copied = snapshot.tables().stream().map(TableShape::name).toList();
      assertThat(copied).hasSize(38).doesNotContainAnyElementsOf(Catalog.LEFT_OUT);
      assertThat(copied.indexOf("seal")).isLessThan(copied.indexOf("prediction"));
      assertThat(copied.indexOf("prediction")).isLessThan(copied.indexOf("advice"));
      assertThat(copied.indexOf("seal")).isLessThan(copied.indexOf("prediction_input"));
      String tables =
          database == Databases.SQLITE
              ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
              : "SELECT table_name FROM information_schema.tables"
                  + " WHERE table_schema = current_schema()";
      List<String> all = new ArrayList<>(OldDatabase.read(url, tables));
      all.removeAll(Catalog.LEFT_OUT);
      assertThat(copied).containsExactlyInAnyOrderElementsOf(all);
    }
  }
}
