package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.App;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever keeps a command from its result, programs read it in one form and people in words. */
class RefusalsTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "check",
        "results",
        "report",
        "stats",
        "payout",
        "run-now",
        "status",
        "pause",
        "resume",
        "rounds",
        "show",
        "verify",
        "backup",
        "restore",
        "drill",
        "outbox",
        "init",
        "doctor",
        "config",
        "sources",
        "evidence",
        "teams",
        "history",
        "demo",
        "test-jobs"
      })
  void an_option_that_no_command_has_is_refused(String command) {
    refused("usage", Exit.REFUSED, command, "--no-such-option");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "check",
        "results",
        "report G011-260053",
        "stats",
        "payout G011-260053",
        "run-now check",
        "status",
        "pause",
        "resume",
        "rounds",
        "show G011-260053",
        "verify",
        "backup",
        "restore nothing",
        "drill",
        "outbox",
        "init --yes",
        "doctor",
        "config",
        "sources",
        "evidence 0123",
        "teams",
        "history status",
        "test-jobs"
      })
  void settings_that_cannot_be_are_refused_by_every_command_that_reads_them(String line) {
    desk.environment.put("PROTO14_BUDGET", "17");
    refused("configuration", Exit.CONFIGURATION, line.split(" "));
  }

  @Test
  void what_is_not_there_is_refused_by_those_who_look_for_it() {
    desk.call("check");
    for (String line :
        List.of(
            "show 260099",
            "show x",
            "report G011-260053",
            "payout 260053 --tier 15=1x1",
            "results 260099",
            "run-now everything",
            "rounds --limit 0",
            "evidence 0123",
            "teams link nobody name new",
            "init --yes",
            "test-jobs --days 1")) {
      refused("refused", Exit.REFUSED, line.split(" "));
    }
    refused("missing", Exit.REFUSED, "restore", "nowhere.gz");
    refused("not-empty", Exit.REFUSED, "restore", backup());
  }

  @Test
  void values_that_do_not_fit_are_refused_in_the_users_language() {
    for (List<String> line :
        List.of(
            List.of("show", "260053", "--pool", "tennis"),
            List.of("rounds", "--limit", "many"),
            List.of("history", "backfill", "--from", "yesterday"),
            List.of("test-jobs", "--seed", "x"),
            List.of("rounds", "--lang", "xx"))) {
      String last = line.getLast();
      JsonNode error = refused("usage", Exit.REFUSED, line.toArray(String[]::new));
      assertThat(error.path("message").asText()).contains(last, "is not a value it takes");
      List<String> korean = new ArrayList<>(line);
      korean.addFirst("--lang=ko");
      if (!last.equals("xx")) {
        assertThat(desk.call(korean.toArray(String[]::new)).err())
            .contains(last, "쓸 수 없는 값입니다")
            .doesNotContain("Invalid value");
      }
    }
  }

  @Test
  void a_language_that_is_not_spoken_is_a_wrong_option_and_a_wrong_setting() {
    var option = desk.call("rounds", "--lang", "xx");
    assertThat(option.code()).isEqualTo(Exit.REFUSED);
    assertThat(option.err()).contains("--lang: xx", "ko|en", "proto14 rounds --help");
    assertThat(desk.call("rounds", "--lang=en_US").code()).isEqualTo(Exit.REFUSED);

    desk.environment.put("PROTO14_LANG", "xx");
    var setting = desk.call("rounds");
    assertThat(setting.code()).isEqualTo(Exit.CONFIGURATION);
    assertThat(setting.err()).contains("PROTO14_LANG");
  }

  @Test
  void what_is_under_way_makes_the_jobs_wait_in_vain() {
    for (String job : List.of("check", "results", "weekly", "daily")) {
      desk.with(app -> lease(app, job));
    }
    for (String line :
        List.of("check", "results", "run-now check", "run-now weekly", "run-now daily")) {
      refused("busy", Exit.BUSY, line.split(" "));
    }
    var called = desk.call("results", "--csv");
    assertThat(called.code()).isEqualTo(Exit.BUSY);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains("Another run is under way");
  }

  /** The daemon sets the logs up for itself, and goes before it has put anything in them. */
  @Test
  void a_second_daemon_is_refused() {
    desk.with(app -> lease(app, "daemon"));
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    try {
      refused("busy", Exit.BUSY, "run");
      assertThat(desk.call("run", "--lang=ko").err()).contains("다른 스케줄러가 실행 중입니다");
    } finally {
      root.setLevel(before);
    }
  }

  @Test
  void a_daemon_that_runs_is_named_in_words() {
    String file = backup();
    desk.with(this::daemon);

    refused("in-use", Exit.REFUSED, "restore", file);
    var english = desk.call("restore", file);
    assertThat(english.err())
        .contains("the daemon on a-host, PID 4711", "Stop the")
        .doesNotContain("boot-id", ":4711");
    assertThat(desk.call("restore", file, "--lang=ko").err())
        .contains("a-host의 스케줄러, PID 4711")
        .doesNotContain("boot-id");
  }

  @Test
  void backups_that_fail_and_folders_that_cannot_be_written_are_told_alike() throws IOException {
    desk.call("check");
    String file = Files.writeString(desk.folder.resolve("file"), "no backup").toString();
    refused("missing", Exit.FAILED, "drill");
    refused("foreign", Exit.REFUSED, "restore", file, "--replace");
    desk.environment.put("PROTO14_BACKUP_DIR", file + "/backups");
    refused("unwritable", Exit.FAILED, "backup");
  }

  @Test
  void a_setup_that_does_not_come_to_its_end_is_told_alike() throws IOException {
    String[] arguments = {"init", "--yes", "--token", "14:wrong-token-wrong-token", "--chat", "1"};
    desk.telegram.expectToken("99:another");
    var wrong = refused("failed", Exit.FAILED, arguments);
    assertThat(wrong.path("message").asText()).contains("Unauthorized");

    Files.createDirectories(desk.folder.resolve("data"));
    Files.writeString(desk.folder.resolve("data").resolve(".env"), "PROTO14_BUDGET=20000\n");
    desk.typed = "en\nn\n";
    refused("refused", Exit.REFUSED, "init");
    desk.typed = "";
    refused("refused", Exit.REFUSED, "init");

    desk.environment.put("PROTO14_DATA", desk.folder.resolve("data/.env/below").toString());
    refused("failed", Exit.FAILED, "init");
  }

  @Test
  void faults_of_ours_and_of_the_database_are_told_alike() {
    desk.betman.faults().always(BetmanFault.Wire.ERROR_PAGE);
    assertThat(Jsons.read(desk.call("check", "--json")).has("faults"))
        .as("a run that failed has a result")
        .isTrue();
    AppOpener broken =
        config -> {
          throw new IllegalStateException("broken");
        };
    for (String command : List.of("run", "check", "pause", "backup", "drill", "verify")) {
      error(desk.call(broken, command, "--json"), "internal", Exit.INTERNAL);
    }
  }

  /** Calls it with and without {@code --json}. */
  private JsonNode refused(String kind, int code, String... line) {
    String[] forPrograms =
        Stream.concat(Stream.of(line), Stream.of("--json")).toArray(String[]::new);
    JsonNode error = error(desk.call(forPrograms), kind, code);
    var forPeople = desk.call(line);
    assertThat(forPeople.code()).as("%s", List.of(line)).isEqualTo(code);
    assertThat(forPeople.err())
        .as("%s", List.of(line))
        .contains(error.path("problems").get(0).asText());
    return error;
  }

  private static JsonNode error(Desk.Called called, String kind, int code) {
    assertThat(called.code()).as(called.out() + called.err()).isEqualTo(code);
    JsonNode json = Jsons.read(called);
    assertThat(Jsons.fields(json)).as(called.out()).containsExactly("error");
    JsonNode error = json.path("error");
    assertThat(Jsons.fields(error)).containsExactly("kind", "exit_code", "message", "problems");
    assertThat(error.path("kind").asText()).isEqualTo(kind);
    assertThat(error.path("exit_code").asInt()).isEqualTo(code);
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(error.path("problems")).isNotEmpty();
    return error;
  }

  private String backup() {
    return Jsons.read(desk.call("backup", "--json")).path("name").asText();
  }

  private void daemon(App app) {
    var process = new ProcessIdentity("a-host/boot-id/4026531836", 4711, desk.clock.instant());
    app.store()
        .inTransaction(
            tx -> {
              tx.nodes().add("other", process, "0.1.0", desk.clock.instant());
              return null;
            });
  }

  private void lease(App app, String job) {
    var hour = desk.clock.instant().plus(Duration.ofHours(1));
    var lease = new Lease("somebody", "another-host", 1, desk.clock.instant(), hour);
    app.store().inTransaction(tx -> tx.leases().take(job, lease, desk.clock.instant(), ""));
  }
}
