package kr.proto14.app.ops.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.schedule.JobName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedDaemonTest {
  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void the_manager_follows_the_daemon_from_its_start_to_its_stop() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      SupervisedDaemon daemon = daemon(manager);
      daemon.ready();
      assertThat(manager.next()).contains("READY=1");

      nanos.addAndGet(Duration.ofSeconds(50).toNanos());
      daemon.worked();
      assertThat(manager.next()).containsExactly("WATCHDOG=1");

      daemon.ran(JobName.CHECK, false);
      assertThat(manager.next()).containsExactly("STATUS=at work; the last run failed");
      daemon.ran(JobName.CHECK, true);
      assertThat(manager.next()).containsExactly("STATUS=at work; the last run went well");

      daemon.stopping();
      assertThat(manager.next()).contains("STOPPING=1");
    }
  }

  @Test
  void a_run_that_ends_is_no_sign_of_life_where_a_part_is_stuck() throws IOException {
    try (Manager manager = Manager.at(folder.resolve("notify"))) {
      SupervisedDaemon daemon = daemon(manager);
      daemon.ready();
      manager.next();
      nanos.addAndGet(Duration.ofSeconds(170).toNanos());
      daemon.ran(JobName.CHECK, true);

      assertThat(manager.next()).noneMatch(line -> line.startsWith("WATCHDOG"));
      assertThat(manager.heardAll()).isTrue();
    }
  }

  private SupervisedDaemon daemon(Manager manager) {
    return new SupervisedDaemon(
        new Supervisor(
            new Notifier(Optional.of(manager.address())),
            new Watchdog(Optional.of(Duration.ofMinutes(3))),
            nanos::get));
  }
}
