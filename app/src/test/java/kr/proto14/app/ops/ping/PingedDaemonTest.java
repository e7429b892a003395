package kr.proto14.app.ops.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.Secret;
import kr.proto14.app.schedule.JobName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PingedDaemonTest {
  private static final String WELL = "GET /5f1c-the-secret-id";

  private final HealthService service = new HealthService();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Ping ping = Ping.to(Optional.of(new Secret(service.url())));
  private final PingedDaemon daemon = new PingedDaemon(ping, Runnable::run, nanos::get);

  PingedDaemonTest() throws IOException {}

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void its_start_and_the_end_of_every_run_are_told() {
    daemon.ready();
    daemon.ran(JobName.CHECK, true);
    daemon.ran(JobName.CHECK, false);

    assertThat(service.heard()).containsExactly(WELL + "/start", WELL, WELL + "/fail");
  }

  @Test
  void while_it_works_it_beats_every_five_minutes() {
    daemon.ready();
    for (int second = 0; second < 900; second += 5) {
      daemon.worked();
      nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    }

    assertThat(service.heard()).containsExactly(WELL + "/start", WELL, WELL, WELL);
  }

  @Test
  void a_failed_run_is_not_silenced_by_beats_until_one_goes_well() {
    daemon.ready();
    daemon.ran(JobName.CHECK, false);
    daemon.worked();
    assertThat(service.heard()).containsExactly(WELL + "/start", WELL + "/fail");

    daemon.ran(JobName.CHECK, true);
    daemon.worked();
    assertThat(service.heard()).endsWith(WELL, WELL);
  }

  @Test
  void a_failure_of_one_job_is_not_silenced_by_another_that_goes_well() {
    daemon.ready();
    daemon.ran(JobName.CHECK, false);
    daemon.ran(JobName.DAILY, true);
    daemon.worked();
    daemon.ran(JobName.RESULTS, false);
    daemon.ran(JobName.CHECK, true);
    daemon.worked();
    assertThat(service.heard().subList(1, service.heard().size())).containsOnly(WELL + "/fail");

    daemon.ran(JobName.RESULTS, true);
    assertThat(service.heard()).endsWith(WELL + "/fail", WELL);
    daemon.worked();
    assertThat(service.heard()).endsWith(WELL, WELL);
  }

  @Test
  void a_daemon_that_does_not_work_falls_silent() {
    daemon.ready();
    nanos.addAndGet(Duration.ofHours(1).toNanos());

    assertThat(service.heard()).containsExactly(WELL + "/start");
  }

  @Test
  void beats_do_not_pile_up_behind_a_slow_one() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    PingedDaemon slow = new PingedDaemon(ping, waiting::add, nanos::get);
    slow.ready();
    for (int i = 0; i < 10; i++) {
      slow.worked();
      nanos.addAndGet(Duration.ofMinutes(6).toNanos());
    }
    assertThat(waiting).as("the start and one beat").hasSize(2);

    waiting.forEach(Runnable::run);
    slow.worked();
    assertThat(waiting).hasSize(3);
  }
}
