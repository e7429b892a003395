package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kr.proto14.app.App;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.OldDatabase;
import kr.proto14.standin.TelegramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code backup}, {@code restore} and {@code drill}, as a user calls them. */
class BackupCommandsTest {
  private static final String PASSPHRASE = "never-print-this-either";

  private static Path backups(Desk desk) {
    return desk.folder.resolve("data").resolve("backups");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backup_is_made_listed_and_drilled(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.call("check");
      assertThat(desk.call("backup", "--list").out()).contains("There are no backup files in");

      var made = desk.call("backup");
      assertThat(made.code()).isZero();
      assertThat(made.out())
          .matches(
              "Backed up: .*proto14-20260913T230500Z-v11\\.jsonl\\.gz \\(.* rows \\d+.*\\)\\R");

      assertThat(desk.call("backup", "--list", "--lang", "ko").out().lines().toList())
          .hasSize(2)
          .first()
          .asString()
          .matches("파일 +만든 시각 \\(KST\\) +스키마 +크기 +암호화");
      var listed = Jsons.read(desk.call("backup", "--list", "--json"));
      assertThat(Jsons.fields(listed.get(0)))
          .containsExactly("name", "created", "schema", "bytes", "encrypted");

      var drill = desk.call("drill", "--lang", "ko");
      assertThat(drill.code()).isZero();
      assertThat(drill.out()).startsWith("복구 시험 성공: proto14-").contains("봉인 2개");
      var json = Jsons.read(desk.call("drill", "--json"));
      assertThat(json.get("passed").asBoolean()).isTrue();
      assertThat(json.get("links").asInt()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "drill"})
  void it_waits_for_another_run_and_gives_way_where_that_does_not_end(String job) {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("backup");
      desk.with(
          app ->
              app.store()
                  .inTransaction(
                      tx -> tx.leases().take(job, held(app), app.clock().instant(), "")));
      var busy = desk.call(job, "--lang", "ko");
      assertThat(busy.code()).as(busy.toString()).isEqualTo(Exit.BUSY);
      desk.with(app -> assertThat(notes(app)).containsExactly(1L, 0L));
      desk.clock.tick(Duration.ofHours(1));
      assertThat(desk.call(job).code()).isZero();
    }
  }

  private static List<Long> notes(App app) {
    Store store = app.store();
    return List.of(
        store.reading(tx -> tx.backups().lastNumber()),
        store.reading(tx -> tx.backups().lastDrillNumber()));
  }

  /** As a run does that takes an hour; it beats for longer than any command waits. */
  private static Lease held(App app) {
    ProcessIdentity here = ProcessIdentity.current();
    Instant end = app.clock().instant().plus(Duration.ofHours(1));
    return new Lease("another", here.host(), here.pid(), here.started(), end);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void where_a_daemon_runs_it_does_the_work_and_the_words_are_the_same(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.with(
          app -> {
            try (HandCranked daemon = new HandCranked(app.parts(), "one", desk.clock)) {
              daemon.start();
              daemon.crank();
              AtomicInteger rounds = new AtomicInteger();
              Consumer<Duration> crank =
                  time -> {
                    rounds.incrementAndGet();
                    daemon.crank();
                  };
              var made = desk.beside(crank, "backup");
              assertThat(made.code()).as(made.toString()).isZero();
              assertThat(made.out()).startsWith("Backed up: ").contains("rows ");
              assertThat(rounds).as("the daemon was waited for").hasPositiveValue();
              var drill = desk.beside(crank, "drill", "--json");
              assertThat(drill.code()).as(drill.toString()).isZero();
              assertThat(Jsons.read(drill).get("passed").asBoolean()).isTrue();
            }
            assertThat(notes(app)).containsExactly(1L, 1L);
          });
    }
  }

  /** The way from the embedded database to PostgreSQL, as the README tells it. */
  @Test
  void moving_to_postgresql_is_a_backup_and_a_restore() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      String name = Jsons.read(desk.call("backup", "--json")).get("name").asText();
      String sealed = desk.call("verify").out();

      desk.environment.put("PROTO14_DATABASE_URL", Databases.POSTGRESQL.freshUrl());
      assertThat(desk.call("verify").out()).isNotEqualTo(sealed);
      var restored = desk.call("restore", name);

      assertThat(restored.code()).isZero();
      assertThat(restored.out()).contains("Restored: rows ", "The chain of seals is whole");
      assertThat(desk.call("verify").out()).isEqualTo(sealed);
      assertThat(desk.call("show", Desk.ROUND).code()).isZero();
      desk.clock.tick(Duration.ofMinutes(10));
      desk.call("check");
      assertThat(desk.telegram.sent()).as("nothing is sent again").hasSize(1);
    }
  }

  @Test
  void messages_that_waited_in_an_old_backup_are_counted_and_not_sent() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.telegram.faults().always(TelegramFault.Plain.STATUS_500);
      desk.call("check");
      String name = Jsons.read(desk.call("backup", "--json")).get("name").asText();
      desk.telegram.faults().clear();
      desk.clock.tick(Duration.ofHours(2));

      assertThat(desk.call("restore", name, "--replace", "--lang", "ko").out())
          .contains("한 시간 넘게 대기하던 메시지는 보내지 않습니다: 1건");
      assertThat(desk.call("outbox").out()).contains("too old to send");
      desk.call("check");
      assertThat(desk.telegram.sent()).isEmpty();
      var again = Jsons.read(desk.call("restore", name, "--replace", "--json"));
      assertThat(again.get("unsent").asInt()).isEqualTo(1);
    }
  }

  @Test
  void what_is_there_is_replaced_only_when_it_is_said() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      String name = Jsons.read(desk.call("backup", "--json")).get("name").asText();

      var refused = desk.call("restore", name);
      assertThat(refused.code()).isEqualTo(Exit.REFUSED);
      assertThat(refused.err()).contains("Not restored, the database is as it was");
      assertThat(refused.err()).contains("--replace");

      desk.clock.tick(Duration.ofMinutes(1));
      var replaced = desk.call("restore", name, "--replace", "--json");
      assertThat(replaced.code()).isZero();
      assertThat(Path.of(Jsons.read(replaced).get("before").asText()))
          .exists()
          .hasParent(backups(desk));
    }
  }

  @Test
  void causes_are_told_in_the_users_language_and_secrets_never() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.environment.put("PROTO14_BACKUP_PASSPHRASE", PASSPHRASE);
      desk.call("check");
      var made = desk.call("backup", "--debug");
      Path file =
          backups(desk)
              .resolve(
                  Jsons.read(desk.call("backup", "--list", "--json")).get(0).get("name").asText());
      assertThat(file.toString()).endsWith(".enc");
      assertThat(made.out() + made.err()).doesNotContain(PASSPHRASE, Desk.TOKEN);

      desk.environment.put("PROTO14_BACKUP_PASSPHRASE", "other");
      var wrong = desk.call("restore", file.toString(), "--replace", "--lang", "ko");
      assertThat(wrong.code()).isEqualTo(Exit.REFUSED);
      assertThat(wrong.err()).contains("데이터베이스는 그대로입니다: 암호가 맞지 않음");
      desk.environment.remove("PROTO14_BACKUP_PASSPHRASE");
      assertThat(desk.call("restore", file.toString(), "--replace").err())
          .contains("PROTO14_BACKUP_PASSPHRASE is not set");
      var drill = desk.call("drill", "--lang", "ko");
      assertThat(drill.code()).isEqualTo(Exit.FAILED);
      assertThat(drill.err()).startsWith("복구 시험 실패: 암호화된 파일인데");

      Files.writeString(file, "something else");
      var damaged = Jsons.read(desk.call("restore", file.toString(), "--replace", "--json"));
      assertThat(damaged.at("/error/kind").asText()).isEqualTo("foreign");
      assertThat(desk.call("restore", "nowhere.gz").err()).contains("there is no backup file");
    }
  }

  @Test
  void a_backup_that_cannot_be_made_fails_with_its_cause() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      Path file = Files.createFile(desk.folder.resolve("file"));
      desk.environment.put("PROTO14_BACKUP_DIR", file.resolve("backups").toString());
      var failed = desk.call("backup", "--lang", "ko");
      assertThat(failed.code()).isEqualTo(Exit.FAILED);
      assertThat(failed.err()).startsWith("백업하지 못했습니다: 백업 폴더에 쓸 수 없음");
      var json = Jsons.read(desk.call("backup", "--json"));
      assertThat(json.at("/error/kind").asText()).isEqualTo("unwritable");
    }
  }

  /** Any command that opens an older database keeps it first. */
  @Test
  void an_older_database_is_kept_before_it_is_brought_up_to_date() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      Path data = Files.createDirectory(desk.folder.resolve("data"));
      OldDatabase.make(Store.embeddedUrl(data.resolve("proto14.db")), 5);
      assertThat(desk.call("verify").code()).isZero();
      var listed = Jsons.read(desk.call("backup", "--list", "--json"));
      assertThat(listed).hasSize(1);
      assertThat(listed.get(0).get("schema").asText()).isEqualTo("5");
    }
  }
}
