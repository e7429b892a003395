package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault.Content;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunNowCommandTest {
  private static final Instant MONDAY = Instant.parse("2026-09-21T00:00:00Z");

  private static String last(Desk desk) {
    return desk.telegram.sent().getLast().plain();
  }

  @ParameterizedTest
  @EnumSource
  void every_job_of_the_schedule_runs_by_hand(Databases database) {
    try (Desk desk = new Desk(database)) {
      assertThat(desk.call("run-now", "check").out()).contains("forecast and sealed");
      desk.clock.set(Instant.parse("2026-09-17T23:00:00Z"));
      assertThat(desk.call("run-now", "RESULTS").out()).contains("its results were settled");
      desk.clock.set(MONDAY);
      assertThat(desk.call("run-now", "weekly").code()).isZero();
      assertThat(desk.call("run-now", "daily").code()).isZero();
      assertThat(desk.telegram.sent())
          .extracting(TelegramMessage::plain)
          .anyMatch(it -> it.contains("적중률 리포트"))
          .anyMatch(it -> it.startsWith("📊 주간 요약 리포트\n📅 2026년 38주차"))
          .anyMatch(it -> it.startsWith("📊 일일 상태 리포트\n📅 2026-09-21"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"weekly", "daily"})
  void a_summary_asked_for_twice_is_sent_once(String job) {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.clock.set(MONDAY);
      assertThat(desk.call("run-now", job).out()).contains("Delivered: 1");
      int sent = desk.telegram.sent().size();
      var again = desk.call("run-now", job, "--json");
      assertThat(again.code()).isZero();
      assertThat(Jsons.read(again).at("/delivery/delivered").asInt()).isZero();
      assertThat(desk.telegram.sent()).hasSize(sent);

      desk.clock.set(MONDAY.plusSeconds(7 * 86_400));
      desk.call("run-now", job);
      assertThat(desk.telegram.sent()).hasSize(sent + 1);
    }
  }

  @Test
  void the_week_told_of_is_the_one_that_ended_with_its_chart() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      desk.clock.set(Instant.parse("2026-09-17T23:00:00Z"));
      desk.call("results");
      desk.clock.set(MONDAY);
      desk.call("run-now", "weekly");
      assertThat(desk.telegram.sent()).hasSize(4);
      assertThat(desk.telegram.sent().get(2).plain()).contains("2026년 53회차: 적중률 42.9% (6/14)");
      assertThat(desk.telegram.sent().getLast().photo()).isPresent();
    }
  }

  @Test
  void a_database_that_takes_no_more_rows_is_named_and_is_not_called_our_mistake()
      throws SQLException {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("status");
      Path file = desk.folder.resolve("data").resolve("proto14.db");
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TRIGGER full BEFORE INSERT ON lease"
                + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
      }
      var called = desk.call("run-now", "check", "--json");
      assertThat(called.code()).isEqualTo(Exit.FAILED);
      assertThat(Jsons.read(called).at("/error/kind").asText()).isEqualTo("database");
      assertThat(Jsons.read(called).at("/error/message").asText())
          .contains("database or disk is full");
    }
  }

  @Test
  void a_file_that_is_no_database_is_told_from_a_server_that_is_down() throws IOException {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      Path folder = Files.createDirectories(desk.folder.resolve("data"));
      Files.writeString(folder.resolve("proto14.db"), "no database at all, and long enough to see");
      var called = desk.call("status", "--json");
      assertThat(called.code()).isEqualTo(Exit.FAILED);
      assertThat(Jsons.read(called).at("/error/message").asText())
          .contains("the database cannot be reached: [SQLITE_NOTADB]");
    }
  }

  @Test
  void a_day_on_which_all_went_well_is_fine() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      assertThat(desk.call("run-now", "daily").code()).isZero();
      assertThat(last(desk)).contains("✅ 새 회차 체크: 1회", "✅ 시스템 정상").doesNotContain("⚠️");
    }
  }

  @Test
  void a_day_on_which_a_run_failed_is_not_fine() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.betman.faults().always(Content.THIRTEEN_MATCHES);
      desk.call("check");
      desk.betman.faults().clear();
      assertThat(desk.call("check").code()).isZero();
      assertThat(desk.call("run-now", "daily").code()).isZero();
      assertThat(last(desk))
          .contains("⚠️ 확인이 필요합니다: 작업 실패 1건", "❌ 새 회차 체크: 2회 중 1회 실패")
          .doesNotContain("정상 가동");
    }
  }

  @Test
  void a_job_of_our_own_that_fails_is_named_in_words() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      var failed = desk.call("run-now", "drill", "--lang", "ko");
      assertThat(failed.code()).isEqualTo(Exit.FAILED);
      assertThat(failed.out()).contains("proto14 복구 시험:").doesNotContain("작업 drill");
    }
  }

  @Test
  void an_unknown_job_is_refused_with_the_known_ones() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      var refused = desk.call("run-now", "moon");
      assertThat(refused.code()).isEqualTo(Exit.REFUSED);
      assertThat(refused.err()).contains("moon: jobs are check, results, weekly, daily");
      assertThat(desk.call("run-now").code()).isEqualTo(Exit.REFUSED);
      assertThat(desk.betman.calls()).isEmpty();
    }
  }
}
