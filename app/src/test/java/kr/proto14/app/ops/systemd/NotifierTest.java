package kr.proto14.app.ops.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class NotifierTest {
  @TempDir Path folder;

  private final Logger log = (Logger) LoggerFactory.getLogger(Notifier.class);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  @BeforeEach
  void listen() {
    heard.start();
    log.addAppender(heard);
  }

  @AfterEach
  void stop() {
    log.detachAppender(heard);
  }

  @Test
  void without_a_manager_nothing_is_sent_or_said() {
    Notifier.of(Map.of()).send("READY=1");
    Notifier.of(Map.of("NOTIFY_SOCKET", "")).send("READY=1");

    assertThat(heard.list).isEmpty();
  }

  @Test
  void the_environment_names_the_managers_socket() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      Notifier.of(Map.of("NOTIFY_SOCKET", manager.address())).send("READY=1");

      assertThat(manager.next()).containsExactly("READY=1");
    }
  }

  @Test
  void a_manager_that_cannot_be_told_is_warned_of_once_until_it_is_back() throws IOException {
    Path path = folder.resolve("notify");
    Notifier notifier = new Notifier(Optional.of(path.toString()));
    notifier.send("READY=1");
    notifier.send("WATCHDOG=1");
    assertThat(heard.list).hasSize(1);
    assertThat(heard.list.getFirst().getFormattedMessage())
        .contains("the service manager cannot be told", "errno 2");

    try (Manager manager = Manager.at(path)) {
      notifier.send("WATCHDOG=1");
      assertThat(manager.next()).containsExactly("WATCHDOG=1");
    }
    notifier.send("WATCHDOG=1");
    assertThat(heard.list).hasSize(2);
  }
}
