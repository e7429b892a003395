package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.proto14.app.ops.doctor.Check;
import kr.proto14.app.ops.doctor.Doctor;
import kr.proto14.app.ops.doctor.Finding;
import kr.proto14.app.ops.doctor.Level;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.TelegramMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void before_the_first_run_nothing_is_made_and_no_message_is_sent() throws IOException {
    var called = desk.call("doctor");

    assertThat(called.out())
        .contains(
            "There is no database yet. [database.none]", "betman: answers well. [betman.good]")
        .contains("  → Nothing to do. The first run", "Errors: ");
    assertThat(files()).isEmpty();
    assertThat(desk.telegram.sent()).isEmpty();
    assertThat(desk.telegram.calls())
        .extracting("method")
        .containsExactly(
            TelegramMethod.GET_ME, TelegramMethod.GET_CHAT, TelegramMethod.SEND_CHAT_ACTION);
    assertThat(called.out() + called.err()).doesNotContain(Desk.TOKEN);
  }

  @Test
  void an_installation_that_works_is_left_as_it_was() throws IOException {
    desk.call("check");
    Map<String, String> before = rows();
    int sent = desk.telegram.sent().size();

    var called = desk.call("doctor");

    assertThat(called.out()).contains("[chain.whole]", "[schema.good]", "[zone.good]");
    assertThat(rows()).isEqualTo(before);
    assertThat(desk.telegram.sent()).hasSize(sent);
  }

  @Test
  void jobs_are_named_in_the_users_language() {
    desk.call("check");
    assertThat(desk.call("doctor", "--lang=ko").out().lines())
        .filteredOn(line -> line.endsWith("[runs.next]"))
        .singleElement(STRING)
        .contains("새 회차 체크 20", "결과 수집 20", "자료 정리 20")
        .doesNotContainPattern("[a-z] 20");
    assertThat(desk.call("doctor").out()).contains("check for new rounds 20");
  }

  @Test
  void programs_read_each_finding_with_its_fix() {
    desk.betman.faults().always(BetmanFault.Wire.ERROR_PAGE);

    var called = desk.call("doctor", "--json");

    assertThat(called.code()).isEqualTo(Exit.FAILED);
    JsonNode json = Jsons.read(called);
    assertThat(Jsons.fields(json))
        .containsExactly("errors", "warnings", "notes", "offline", "findings");
    assertThat(json.path("errors").asInt()).isPositive();
    List<JsonNode> blocked = new ArrayList<>();
    json.path("findings")
        .forEach(
            finding -> {
              assertThat(Jsons.fields(finding)).containsExactly("id", "level", "seen", "fix");
              if (finding.path("id").asText().equals("betman.blocked")) {
                blocked.add(finding);
              }
            });
    assertThat(blocked)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path("level").asText()).isEqualTo("error");
              assertThat(finding.path("seen").asText()).contains("the site blocks us", "HTTP 200");
              assertThat(finding.path("fix").asText()).contains("a connection in Korea");
            });
  }

  @Test
  void offline_nobody_outside_is_asked() {
    desk.betman.close();
    desk.telegram.expectToken("99:another");

    var called = desk.call("doctor", "--offline", "--lang", "ko");

    assertThat(called.out())
        .contains("아직 데이터베이스가 없습니다", "밖에 묻는 검사는 뺐습니다", "  → ")
        .doesNotContain("betman", "token.refused");
    assertThat(desk.telegram.calls()).isEmpty();
  }

  @Test
  void the_worst_finding_decides_the_exit_code() {
    assertThat(called(Level.OK, Level.NOTE).code()).isZero();
    var warned = called(Level.NOTE, Level.WARNING);
    assertThat(warned.code()).isZero();
    assertThat(warned.out()).contains("warnings: 1", "With warnings alone the exit code is 0.");
    var failed = called(Level.WARNING, Level.ERROR);
    assertThat(failed.code()).isEqualTo(Exit.FAILED);
    assertThat(failed.out()).contains("Errors: 1").doesNotContain("exit code is 0");
  }

  @Test
  void strangers_words_stay_on_one_line() {
    Check hostile =
        check(
            new Finding(
                "database.unreachable",
                Level.ERROR,
                "database.unreachable",
                Map.of("cause", "no\r\n\u001b[2Jway\u2028out")));

    assertThat(called(hostile).out())
        .contains("cannot be reached: no [2Jway out")
        .doesNotContain("\u001b");
  }

  @Test
  void settings_that_are_refused_are_told_as_everywhere() {
    desk.environment.put("PROTO14_BUDGET", "7");
    assertThat(desk.call("doctor").code()).isEqualTo(Exit.CONFIGURATION);
  }

  private Desk.Called called(Level... levels) {
    return called(
        Stream.of(levels)
            .map(level -> check(new Finding("disk.full", level, "disk.full", words())))
            .toArray(Check[]::new));
  }

  private Desk.Called called(Check... checks) {
    desk.doctor =
        config -> new Doctor(List.of(checks), Runnable::run, Duration.ofSeconds(9), () -> {});
    return desk.call("doctor");
  }

  private static Map<String, Object> words() {
    return Map.of("free", 14, "folder", "/data");
  }

  private static Check check(Finding finding) {
    return new Check() {
      @Override
      public String name() {
        return "made up";
      }

      @Override
      public List<Finding> look() {
        return List.of(finding);
      }
    };
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> inside = Files.list(desk.folder)) {
      return inside.toList();
    }
  }

  /** What commands tell of the database; its file may be rewritten by a reader. */
  private Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (String command : List.of("rounds", "verify", "sources")) {
      rows.put(command, desk.call(command, "--json").out());
    }
    rows.put("outbox", desk.call("outbox", "--all", "--json").out());
    return rows;
  }
}
