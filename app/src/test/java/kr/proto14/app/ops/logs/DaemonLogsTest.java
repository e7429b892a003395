package kr.proto14.app.ops.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import kr.proto14.app.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonLogsTest {
  private static final String OURS = "kr.proto14.app.schedule.Daemon";

  @TempDir Path data;

  private final LogBook book = new LogBook();

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void people_read_the_korean_time_on_the_console_and_in_the_file() throws IOException {
    try (DaemonLogs _ = start(false, false)) {
      book.logger(OURS).info("새 회차를 확인했습니다: {}", 54);

      assertThat(book.console())
          .matches(
              "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Daemon - 새 회차를 확인했습니다: 54\n");
      assertThat(file()).isEqualTo(book.console());
    }
  }

  @Test
  void journald_reads_the_priority_and_no_time() {
    try (DaemonLogs _ = start(true, true)) {
      book.logger(OURS).error("a");
      book.logger(OURS).warn("b");
      book.logger(OURS).info("c");
      book.logger(OURS).debug("d");

      assertThat(book.console())
          .isEqualTo("<3>Daemon: a\n<4>Daemon: b\n<6>Daemon: c\n<7>Daemon: d\n");
    }
  }

  @Test
  void the_file_has_the_form_for_people_also_where_journald_reads_along() throws IOException {
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).info("at work");

      assertThat(file()).endsWith(" INFO  Daemon - at work\n").doesNotContain("<6>");
    }
  }

  @Test
  void a_failure_is_one_event_for_journald_and_stays_readable() {
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS)
          .error(
              "the job failed",
              new IllegalStateException("outer\nforged", new IOException("inner")));

      assertThat(book.console().lines()).hasSize(1);
      assertThat(book.console())
          .startsWith("<3>Daemon: the job failed | java.lang.IllegalStateException: outer | forged")
          .contains(
              " | at kr.proto14.app.ops.logs.DaemonLogsTest.",
              " | Caused by: java.io.IOException: inner | ");
    }
  }

  @Test
  void a_failure_has_its_trace_below_its_line_for_people() {
    try (DaemonLogs _ = start(false, false)) {
      book.logger(OURS).error("the job failed", new IOException("reset"));

      assertThat(book.console().lines().toList())
          .satisfies(lines -> assertThat(lines.getFirst()).endsWith("Daemon - the job failed"))
          .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("java.io.IOException: reset"))
          .satisfies(lines -> assertThat(lines.get(2)).startsWith("\tat kr.proto14.app.ops.logs."));
    }
  }

  @Test
  void what_others_wrote_forges_no_line_and_steers_no_terminal() {
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).warn("team {}", "FC\r\n<0>emergency\u001b[2J\u2028x\u0000");

      assertThat(book.console()).isEqualTo("<4>Daemon: team FC | <0>emergency?[2J | x?\n");
    }
  }

  @Test
  void a_line_stays_below_what_journald_would_cut() {
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).info("가".repeat(100_000));

      assertThat(book.console().lines()).hasSize(1);
      assertThat(book.console()).endsWith(" ...\n");
      assertThat(book.console().getBytes(UTF_8)).hasSizeLessThan(48 << 10);
    }
  }

  @Test
  void debug_shows_our_own_steps_and_not_those_of_libraries() {
    try (DaemonLogs _ = start(true, true)) {
      book.logger(OURS).debug("ours");
      book.logger("com.github.kagkarlsson.scheduler").debug("theirs");
      book.logger("com.zaxxer.hikari.HikariDataSource").info("chatter");
      book.logger("com.zaxxer.hikari.HikariDataSource").warn("trouble");

      assertThat(book.console()).contains("ours", "trouble").doesNotContain("theirs", "chatter");
    }
  }

  @Test
  void how_the_clockwork_is_set_up_is_told_to_whoever_looks_for_faults_alone() {
    String clockwork = "com.github.kagkarlsson.scheduler.SchedulerBuilder";
    try (DaemonLogs _ = start(true, false)) {
      book.logger(clockwork).info("creating scheduler");
      book.logger(clockwork).warn("it stumbles");

      assertThat(book.console()).contains("it stumbles").doesNotContain("creating scheduler");
    }
    try (DaemonLogs _ = start(true, true)) {
      book.logger(clockwork).info("creating another");

      assertThat(book.console()).contains("creating another");
    }
  }

  @Test
  void without_debug_information_is_the_least_that_is_logged() {
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).debug("a step");

      assertThat(book.console()).isEmpty();
    }
  }

  @Test
  void no_secret_reaches_either_log() throws IOException {
    String token = "123456:ABC-def_ghi";
    Scrubber.of(book.context).learn(List.of(new Secret(token)));
    try (DaemonLogs _ = start(false, false)) {
      String url = "https://api.telegram.org/bot" + token + "/sendMessage";
      book.logger(OURS)
          .warn("no answer from {}", url, new IOException(url, new IOException(token)));

      assertThat(book.console()).contains("/bot***/sendMessage").doesNotContain("ABC-def");
      assertThat(file()).doesNotContain("ABC-def");
    }
  }

  @Test
  void a_secret_where_journald_cuts_is_not_left_in_half() {
    Secret key = new Secret("sk-" + "k".repeat(60));
    Scrubber.of(book.context).learn(List.of(key));
    try (DaemonLogs _ = start(true, false)) {
      int before = JournalLayout.LONGEST_CHARS - "Daemon: ".length() - 30;
      book.logger(OURS).info("x".repeat(before) + key.reveal() + "y".repeat(100));

      assertThat(book.console()).doesNotContain("sk-").contains("***");
    }
  }

  @Test
  void where_no_file_can_be_written_one_warning_says_so_and_the_console_goes_on()
      throws IOException {
    Files.writeString(data.resolve("logs"), "a file where the folder should be");
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).info("at work");

      assertThat(book.console().lines().toList())
          .satisfiesExactly(
              warning -> assertThat(warning).startsWith("<4>DaemonLogs: no log file in "),
              line -> assertThat(line).isEqualTo("<6>Daemon: at work"));
    }
  }

  @Test
  void a_folder_in_place_of_the_file_is_told_too() throws IOException {
    Files.createDirectories(data.resolve("logs").resolve(LogFile.NAME));
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).info("at work");

      assertThat(book.console()).contains("no log file in ", "<6>Daemon: at work");
    }
  }

  @Test
  void the_folders_made_and_the_file_are_closed_to_others() throws IOException {
    Path folder = data.resolve("new/logs");
    try (DaemonLogs _ = book.start(folder, Rotation.usual(), true, false)) {
      assertThat(mode(data.resolve("new"))).isEqualTo("rwx------");
      assertThat(mode(folder)).isEqualTo("rwxr-x---");
      assertThat(mode(folder.resolve(LogFile.NAME))).isEqualTo("rw-r-----");
    }
  }

  @Test
  void what_was_logged_before_a_restart_stays() throws IOException {
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).info("first");
    }
    try (DaemonLogs _ = start(true, false)) {
      book.logger(OURS).info("second");
    }

    assertThat(file().lines()).hasSize(2);
  }

  @Test
  void after_the_file_is_closed_the_console_has_the_last_word() throws IOException {
    start(true, false).close();

    book.logger(OURS).info("goodbye");

    assertThat(book.console()).isEqualTo("<6>Daemon: goodbye\n");
    assertThat(file()).isEmpty();
  }

  private DaemonLogs start(boolean journald, boolean debug) {
    return book.start(data.resolve("logs"), Rotation.usual(), journald, debug);
  }

  private String file() throws IOException {
    return Files.readString(data.resolve("logs").resolve(LogFile.NAME));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
