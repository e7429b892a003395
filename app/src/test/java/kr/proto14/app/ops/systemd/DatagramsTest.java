package kr.proto14.app.ops.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatagramsTest {
  @TempDir Path folder;

  @Test
  void a_socket_in_the_file_system_receives_the_text() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      Datagrams.send(manager.address(), "STATUS=축구 53회차\nREADY=1");

      assertThat(manager.next()).containsExactly("STATUS=축구 53회차", "READY=1");
    }
  }

  @Test
  void an_abstract_socket_receives_it_too() throws IOException {
    String name = "proto14-test-" + ProcessHandle.current().pid();
    try (Manager manager = Manager.abstractly(name)) {
      Datagrams.send(manager.address(), "READY=1");

      assertThat(manager.next()).containsExactly("READY=1");
    }
  }

  @Test
  void a_long_text_arrives_whole() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      String status = "STATUS=" + "x".repeat(3_000);
      Datagrams.send(manager.address(), status);

      assertThat(manager.next()).containsExactly(status);
    }
  }

  @Test
  void a_missing_socket_is_told_with_the_systems_number() {
    String nowhere = folder.resolve("nowhere").toString();

    assertThatIOException()
        .isThrownBy(() -> Datagrams.send(nowhere, "READY=1"))
        .withMessage("sendto failed with errno 2");
  }

  @Test
  void a_manager_that_does_not_read_is_not_waited_for() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      assertThatIOException()
          .isThrownBy(
              () -> {
                for (int i = 0; i < 100_000; i++) {
                  Datagrams.send(manager.address(), "WATCHDOG=1");
                }
              })
          .withMessage("sendto failed with errno 11");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "/", "relative/path", "vsock:2:1234"})
  void what_is_no_address_of_a_unix_socket_is_refused(String address) {
    assertThatIOException()
        .isThrownBy(() -> Datagrams.send(address, "READY=1"))
        .withMessageContaining("no address of a Unix socket");
  }

  @Test
  void a_path_too_long_for_the_system_is_refused() {
    assertThatIOException()
        .isThrownBy(() -> Datagrams.send("/" + "x".repeat(107), "READY=1"))
        .withMessageContaining("no address of a Unix socket");
  }

  @Test
  void no_file_stays_open() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      Datagrams.send(manager.address(), "READY=1");
      long before = open();
      for (int i = 0; i < 200; i++) {
        Datagrams.send(manager.address(), "WATCHDOG=1");
        manager.next();
      }

      assertThat(open()).isLessThan(before + 100);
    }
  }

  private static long open() throws IOException {
    try (var files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    }
  }
}
