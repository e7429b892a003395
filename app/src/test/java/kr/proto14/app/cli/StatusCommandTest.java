package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCommandTest {
  private static final ProcessIdentity ELSEWHERE =
      new ProcessIdentity("seoul-1/boot/4026", 4242, Instant.EPOCH);

  private static void write(Desk desk, Consumer<Tx> work) {
    desk.with(
        app ->
            app.store()
                .inTransaction(
                    tx -> {
                      work.accept(tx);
                      return null;
                    }));
  }

  @Test
  void a_fresh_installation_is_told_in_the_predecessors_frame() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      var called = desk.call("status", "--lang", "ko");
      assertThat(called.code()).isZero();
      List<String> lines = called.out().lines().toList();
      String frame = "=".repeat(60);
      assertThat(lines.subList(0, 11))
          .containsExactly(
              frame,
              "📊 스케줄러 상태",
              frame,
              "",
              "상태: 🔴 중지됨",
              "  • 아직 실행한 적이 없습니다 (proto14 run)",
              "",
              "📋 등록된 작업:",
              "  • 새 회차 체크",
              "    다음 실행: 2026-09-14 14:00:00",
              "  • 마감 전 다시 확인");
      assertThat(called.out())
          .contains("  • 결과 수집\n    다음 실행: 2026-09-15 06:00:00")
          .contains("  • 주간 요약\n    다음 실행: 2026-09-14 09:00:00")
          .contains("📊 마지막 처리:\n  • 축구: 없음\n  • 농구: 없음\n");
      assertThat(lines.getLast()).isEqualTo(frame);
      assertThat(desk.call("--status", "--lang", "ko").out()).isEqualTo(called.out());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_running_daemon_is_named_with_all_that_is_under_way_and_wrong(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.call("check");
      Instant now = desk.clock.instant();
      write(
          desk,
          tx -> {
            tx.nodes().add("n1", ELSEWHERE, "0.1.0", now.minus(Duration.ofHours(26)));
            tx.nodes().beat("n1", now, now);
            tx.pause().pause(now.minusSeconds(90));
            var missed = new Slot.Key("check", now.minus(Duration.ofHours(6)), "");
            tx.slots().drop(missed, "calendar", SlotState.MISSED, "down", now);
            tx.incidents().add(new Fault(FaultKind.BLOCKED, "kspo", "listing", "", null), now);
            for (int i = 9; i > 0; i--) {
              Instant start = now.minus(Duration.ofDays(i));
              tx.jobRuns()
                  .ended(tx.jobRuns().started("results", start), i > 1, start.plusSeconds(7));
            }
            tx.jobRuns().started("results", now.minusSeconds(15));
            var lease = new Lease("h", "seoul-1", 1, Instant.EPOCH, now.plusSeconds(30));
            tx.leases().take("results", lease, now, "");
          });
      assertThat(desk.call("status", "--lang", "ko").out())
          .contains(
              """
              상태: 🟢 실행 중 (⏸️ 일시 정지)
                • seoul-1 (PID 4242, 버전 0.1.0): 2026-09-13 06:05:00부터 1일 2시간째
                • ⏸️ 2026-09-14 08:03:30부터 일시 정지 (proto14 resume)""")
          .contains("    마지막 실행: 2026-09-14 08:05:00", "· ✅ 성공")
          .contains("⚠️ 진행 중: 2026-09-14 08:04:45부터 15초째, 평소 최대 7초의 두 배를 넘었습니다")
          .contains("    마지막 실행: 2026-09-13 08:05:00 (1일 전) · ❌ 실패, 7초")
          .contains("  • 축구: 53회차\n  • 농구: 없음")
          .contains("⏱️ 이번 달 정시 실행: 0.0% (1건 중 0건)")
          .contains("   지난 24시간: 지연 0건, 누락 1건")
          .contains("    • 2026-09-14 02:05 새 회차 체크: 누락 (실행 중이 아니었음)")
          .contains("✉️ 전송되지 않은 메시지: 없음")
          .contains("    • kspo listing: 사이트가 접속을 거부함, 2026-09-14 08:05부터");
      assertThat(desk.call("status").out())
          .contains("Status: 🟢 running (⏸️ paused)", "Soccer: round 53", "for 1 d 2 h")
          .contains("missed (was not running)", "the site refuses us");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void every_kind_of_fault_has_its_words_and_jobs_have_their_names(String language) {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      for (FaultKind kind : FaultKind.values()) {
        Fault fault = new Fault(kind, "betman", "detail " + kind.key(), "", null);
        write(desk, tx -> tx.incidents().add(fault, desk.clock.instant()));
      }
      Fault job = new Fault(FaultKind.TIME_LIMIT, "proto14", "job backup", "", null);
      write(desk, tx -> tx.incidents().add(job, desk.clock.instant()));
      var called = desk.call("status", "--lang", language);
      assertThat(called.code()).as(called.err()).isZero();
      assertThat(called.out()).contains("detail database").doesNotContain("job backup");
      assertThat(called.out())
          .contains(language.equals("ko") ? "• 백업: 제한 시간을 넘김" : "• backup: took longer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_daemon_that_died_and_one_that_stopped_are_told_apart(Databases database) {
    try (Desk desk = new Desk(database)) {
      Instant now = desk.clock.instant();
      write(desk, tx -> tx.nodes().add("n1", ELSEWHERE, "0.1.0", now.minusSeconds(600)));
      assertThat(desk.call("status", "--lang", "ko"))
          .extracting(Desk.Called::code, Desk.Called::out)
          .satisfies(
              called ->
                  assertThat(called.toString())
                      .contains("상태: 🔴 중지됨", "종료 알림 없이 멈췄습니다", "(10분 전)"));
      write(desk, tx -> tx.nodes().stop("n1", now.minusSeconds(540)));
      assertThat(desk.call("status", "--lang", "ko").out())
          .contains("• seoul-1 (PID 4242): 2026-09-14 07:56:00에 정상 종료 (9분 전)")
          .doesNotContain("종료 알림 없이");
    }
  }

  @ParameterizedTest
  @EnumSource
  void programs_get_a_stable_shape(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.call("check");
      Instant now = desk.clock.instant();
      write(desk, tx -> tx.nodes().add("n1", ELSEWHERE, "0.1.0", now));
      var json = Jsons.read(desk.call("status", "--json"));
      assertThat(Jsons.fields(json))
          .containsExactly(
              "at",
              "running",
              "nodes",
              "paused_since",
              "jobs",
              "pools",
              "waiting_for_results",
              "slots",
              "outbox",
              "faults",
              "backup",
              "restore_drill",
              "panel",
              "database_bytes");
      assertThat(json.get("at").asText()).isEqualTo("2026-09-14T08:05:00+09:00");
      assertThat(json.get("running").asBoolean()).isTrue();
      assertThat(Jsons.fields(json.at("/nodes/0")))
          .containsExactly(
              "id",
              "state",
              "host",
              "pid",
              "version",
              "since",
              "last_heartbeat",
              "last_work",
              "stopped_at");
      assertThat(json.at("/nodes/0/host").asText()).isEqualTo("seoul-1");
      assertThat(Jsons.fields(json.at("/jobs/0")))
          .containsExactly("job", "next", "last", "under_way");
      assertThat(json.at("/jobs/0/last/went_well").asBoolean()).isTrue();
      assertThat(json.at("/jobs/0/next").asText()).isEqualTo("2026-09-14T14:00:00+09:00");
      assertThat(json.at("/jobs/1/next").isNull()).isTrue();
      assertThat(json.at("/pools/soccer/last_predicted").asText()).isEqualTo(Desk.ROUND);
      assertThat(json.at("/pools/basketball/last_predicted").isNull()).isTrue();
      assertThat(json.at("/outbox/waiting").asInt()).isZero();
      assertThat(json.at("/outbox/oldest_age_seconds").isNull()).isTrue();
      assertThat(json.at("/backup").isNull()).isTrue();
      assertThat(json.get("database_bytes").asLong()).isPositive();
    }
  }

  @Test
  void a_database_that_cannot_be_read_is_a_failure() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      Files.createDirectories(desk.folder.resolve("data"));
      Files.writeString(
          desk.folder.resolve("data").resolve("proto14.db"), "no database".repeat(99));
      var called = desk.call("status");
      assertThat(called.code()).isEqualTo(Exit.FAILED);
      assertThat(called.out()).isEmpty();
      assertThat(called.err()).contains("The database cannot be used");
      desk.environment.put("PROTO14_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x");
      assertThat(desk.call("status").code()).isEqualTo(Exit.FAILED);
    }
  }

  @Test
  void many_unpunctual_slots_are_cut_short_for_people_and_not_for_programs() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      Instant now = desk.clock.instant();
      write(
          desk,
          tx -> {
            for (int i = 1; i <= 8; i++) {
              var key = new Slot.Key("check", now.minus(Duration.ofHours(i)), "");
              tx.slots().drop(key, "calendar", SlotState.MISSED, "asleep", now);
            }
          });
      assertThat(desk.call("status").out()).contains("and more: 3 (--json has all)");
      assertThat(Jsons.read(desk.call("status", "--json")).at("/slots/unpunctual")).hasSize(8);
    }
  }

  @Test
  void a_writer_does_not_hold_it_up() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      String url = Store.embeddedUrl(desk.folder.resolve("data").resolve("proto14.db"));
      try (var connection = DriverManager.getConnection(url);
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("UPDATE node SET version = 'x'");
        assertThat(desk.call("status").code()).isZero();
        connection.rollback();
      }
    }
  }
}
