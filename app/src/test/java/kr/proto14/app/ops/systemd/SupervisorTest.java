package kr.proto14.app.ops.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  /** Overflows soon, as the system's counter may. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);

  private Manager manager;
  private Supervisor supervisor;

  @BeforeEach
  void start() throws IOException {
    manager = Manager.at(folder.resolve("notify"));
    supervisor = supervisor(new Watchdog(Optional.of(PATIENCE)));
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void the_manager_hears_that_the_daemon_is_ready_and_that_it_stops() throws IOException {
    supervisor.ready("next check at 08:03");
    supervisor.tell("축구 53회차를 예측함");
    supervisor.stopping("on request");

    assertThat(manager.next()).containsExactly("READY=1", "STATUS=next check at 08:03");
    assertThat(manager.next()).containsExactly("STATUS=축구 53회차를 예측함");
    assertThat(manager.next()).containsExactly("STOPPING=1", "STATUS=on request");
  }

  @Test
  void a_status_smuggles_in_no_assignment() throws IOException {
    supervisor.tell("team\nREADY=1\r\nSTOPPING=1");

    assertThat(manager.next()).containsExactly("STATUS=team READY=1 STOPPING=1");
  }

  @Test
  void a_start_or_stop_can_ask_for_more_time() throws IOException {
    supervisor.needs(Duration.ofSeconds(20));

    assertThat(manager.next()).containsExactly("EXTEND_TIMEOUT_USEC=20000000");
  }

  @Test
  void completed_work_feeds_the_watchdog_four_times_in_its_patience() throws IOException {
    supervisor.expect("poll", Duration.ofSeconds(60));
    supervisor.ready("");
    manager.next();
    int fed = 0;
    for (int second = 1; second <= 120; second++) {
      pass(Duration.ofSeconds(1));
      supervisor.worked("poll");
      fed += manager.heardAll() ? 0 : 1;
    }

    assertThat(fed).isEqualTo(4);
  }

  @Test
  void without_completed_work_the_watchdog_starves() throws IOException {
    supervisor.expect("poll", Duration.ofSeconds(60));
    supervisor.ready("");
    manager.next();
    pass(Duration.ofSeconds(61));

    assertThat(supervisor.feedIfAlive()).isFalse();
    assertThat(supervisor.late()).containsExactly("poll");
    assertThat(manager.heardAll()).isTrue();
  }

  @Test
  void one_kind_of_work_that_hangs_starves_it_though_another_goes_on() throws IOException {
    supervisor.expect("poll", Duration.ofSeconds(60));
    supervisor.expect("deliver", Duration.ofSeconds(90));
    supervisor.ready("");
    manager.next();
    int fed = 0;
    for (int second = 1; second <= 400; second++) {
      pass(Duration.ofSeconds(1));
      supervisor.worked("poll");
      fed += manager.heardAll() ? 0 : 1;
    }

    assertThat(supervisor.late()).containsExactly("deliver");
    assertThat(fed).as("only before the limit of 90 s").isEqualTo(3);
  }

  @Test
  void work_that_is_late_and_then_completed_feeds_it_again() throws IOException {
    supervisor.expect("poll", Duration.ofSeconds(60));
    supervisor.ready("");
    manager.next();
    pass(Duration.ofSeconds(100));
    supervisor.worked("poll");

    assertThat(manager.next()).containsExactly("WATCHDOG=1");
    assertThat(supervisor.late()).isEmpty();
  }

  @Test
  void work_that_nobody_expects_does_not_cover_for_work_that_is_late() throws IOException {
    supervisor.expect("poll", Duration.ofSeconds(60));
    supervisor.ready("");
    manager.next();
    pass(Duration.ofSeconds(61));
    supervisor.worked("something else");

    assertThat(manager.heardAll()).isTrue();
  }

  @Test
  void before_it_is_ready_and_once_it_stops_nothing_is_fed() throws IOException {
    pass(PATIENCE);
    supervisor.worked("poll");
    assertThat(manager.heardAll()).isTrue();

    supervisor.ready("");
    supervisor.stopping("");
    manager.next();
    manager.next();
    pass(PATIENCE);
    supervisor.worked("poll");
    assertThat(manager.heardAll()).isTrue();
  }

  @Test
  void a_manager_without_a_watchdog_is_not_fed() throws IOException {
    Supervisor unwatched = supervisor(new Watchdog(Optional.empty()));
    unwatched.ready("");
    manager.next();
    pass(PATIENCE.multipliedBy(10));
    unwatched.worked("poll");

    assertThat(manager.heardAll()).isTrue();
  }

  @Test
  void the_age_of_work_is_told() {
    supervisor.expect("poll", Duration.ofSeconds(60));
    supervisor.expect("deliver", Duration.ofSeconds(60));
    pass(Duration.ofSeconds(7));
    supervisor.worked("poll");
    pass(Duration.ofSeconds(3));

    assertThat(supervisor.ages())
        .isEqualTo(Map.of("poll", Duration.ofSeconds(3), "deliver", Duration.ofSeconds(10)));
  }

  @Test
  void it_is_fed_exactly_while_all_work_is_in_time_whatever_happens() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Supervisor some = supervisor(new Watchdog(Optional.of(Duration.ofMillis(4))));
      some.expect("a", Duration.ofSeconds(10));
      some.expect("b", Duration.ofSeconds(15));
      some.ready("");
      manager.next();
      long a = 0;
      long b = 0;
      for (int step = 0; step < 50; step++) {
        long seconds = 1L + random.nextInt(6);
        pass(Duration.ofSeconds(seconds));
        boolean onA = random.nextBoolean();
        a = onA ? 0 : a + seconds;
        b = onA ? b + seconds : 0;
        some.worked(onA ? "a" : "b");

        boolean alive = a <= 10 && b <= 15;
        assertThat(!manager.heardAll()).as("seed %d, step %d", seed, step).isEqualTo(alive);
        assertThat(some.late().isEmpty()).isEqualTo(alive);
      }
    }
  }

  private Supervisor supervisor(Watchdog watchdog) {
    return new Supervisor(new Notifier(Optional.of(manager.address())), watchdog, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
