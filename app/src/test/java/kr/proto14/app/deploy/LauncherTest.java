package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private static final String FULL = "proto14.aot";
  private static final String READING = "reading.aot";
  private static final String DAEMON = "daemon.aot";

  @TempDir Path folder;

  private Installed installed;

  @BeforeEach
  void install() throws IOException {
    installed = Installed.below(folder).withRuntime("runtime", "25.0.1");
  }

  @Test
  void the_runtime_that_came_along_runs_the_program_in_the_same_process() throws Exception {
    var called = installed.call("run", "--env-file", "/etc/proto14/.env");

    assertThat(called.code()).isZero();
    assertThat(called.javaPid())
        .as("systemd's main process is Java itself")
        .isEqualTo(called.pid());
    assertThat(called.flags().getFirst()).endsWith("/runtime/bin/java");
    assertThat(called.arguments()).containsExactly("run", "--env-file", "/etc/proto14/.env");
  }

  @Test
  void the_daemon_has_a_small_heap_and_ends_when_it_is_full() throws Exception {
    assertThat(installed.call("run").flags())
        .contains(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Xmx96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.sqlite.lib.path=" + installed.root + "/lib/native",
            "-XX:AOTCache=" + installed.root + "/lib/" + DAEMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rounds",
        "show",
        "verify",
        "outbox",
        "sources",
        "evidence",
        "status",
        "config",
        "pause",
        "resume",
        "--status",
        "--json status",
        "--lang ko status",
        "--env-file run status"
      })
  void commands_that_only_read_have_the_smaller_cache(String line) throws Exception {
    assertThat(installed.call(line.split(" ")).cache()).isEqualTo(READING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "results",
        "run-now check",
        "doctor",
        "init",
        "backup",
        "restore x",
        "drill",
        "test-jobs",
        "--test-jobs",
        "--run-now check",
        "--run-now=weekly",
        "demo",
        "--lang status check",
        "--help"
      })
  void all_others_have_the_full_one(String line) throws Exception {
    assertThat(installed.call(line.split(" ")).cache()).isEqualTo(FULL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "--debug run", "--env-file status run"})
  void the_daemon_has_its_own(String line) throws Exception {
    assertThat(installed.call(line.split(" ")).cache()).isEqualTo(DAEMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--status", "--run-now daily", "--test-jobs"})
  void the_predecessors_flags_reach_the_program_as_they_are(String line) throws Exception {
    assertThat(installed.call(line.split(" ")).arguments()).containsExactly(line.split(" "));
  }

  @Test
  void arguments_keep_their_blanks_and_their_letters() throws Exception {
    var called = installed.call("teams", "link", "맨체스터 유나이티드", "", "a  b", "*");

    assertThat(called.arguments()).containsExactly("teams", "link", "맨체스터 유나이티드", "", "a  b", "*");
  }

  @Test
  void flags_of_the_jvm_can_be_added() throws Exception {
    var called =
        installed.call(
            installed.root.resolve("bin/proto14"),
            Map.of("PROTO14_JAVA_OPTS", "-Xmx256m -Dx=y"),
            "run");

    assertThat(called.flags()).containsSubsequence("-Xmx96m", "-Xmx256m", "-Dx=y");
  }

  @Test
  void it_is_found_through_links() throws Exception {
    Path current = Files.createSymbolicLink(folder.resolve("opt/proto14"), installed.root);
    Path link = Files.createSymbolicLink(folder.resolve("p"), current.resolve("bin/proto14"));

    assertThat(installed.call(link, Map.of(), "run").flags())
        .contains("-XX:AOTCache=" + installed.root + "/lib/" + DAEMON);
  }

  @Test
  void a_tree_that_was_built_goes_before_an_installed_one() throws Exception {
    Path built = Files.createDirectories(installed.root.resolve("app/target/proto14/lib"));
    Files.createFile(built.resolveSibling("proto14.jar"));
    Files.createFile(built.resolve("picocli-9.jar"));

    assertThat(installed.call("run").flags())
        .contains("-XX:AOTCache=" + installed.root + "/app/target/proto14/" + DAEMON);
  }

  @Test
  void without_a_program_it_says_what_to_do() throws Exception {
    Files.delete(installed.root.resolve("lib/proto14.jar"));
    var called = installed.call("run");

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.lines()).singleElement().asString().contains("make build");
  }

  @Test
  void a_runtime_that_is_too_old_is_passed_over() throws Exception {
    installed.withRuntime("runtime", "21.0.4").withRuntime("other", "26-ea");
    Path launcher = installed.root.resolve("bin/proto14");
    var called = installed.call(launcher, Map.of("JAVA_HOME", installed.root + "/other"), "run");

    assertThat(called.flags().getFirst()).isEqualTo(installed.root + "/other/bin/java");
  }

  @Test
  void the_runtime_that_came_along_goes_before_any_other() throws Exception {
    installed.withRuntime("other", "26");
    Path launcher = installed.root.resolve("bin/proto14");
    var called = installed.call(launcher, Map.of("JAVA_HOME", installed.root + "/other"), "run");

    assertThat(called.flags().getFirst()).isEqualTo(installed.root + "/bin/../runtime/bin/java");
  }

  @Test
  void every_script_of_ours_is_executable() {
    assertThat(
            List.of(
                "bin/proto14",
                "bin/find-jdk",
                "bin/train-aot",
                "bin/dist",
                "bin/make-runtime",
                "bin/lint-deploy",
                "deploy/proto14ctl"))
        .allMatch(script -> Files.isExecutable(Repository.file(script)));
  }
}
