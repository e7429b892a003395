package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code proto14 run} as the system runs it: signals, death, and what commands hand to it. */
class RunProcessTest {
  private static final long TO_STOP = 20;
  private static final long TO_RUN = 120;

  private final World world = new World(Databases.SQLITE, Life.time("2027-01-05T12:00"), List.of());

  @AfterEach
  void close() {
    world.close();
  }

  private DaemonProcess daemon() throws Exception {
    return DaemonProcess.start(world.settings, "run");
  }

  private boolean told(String words) {
    return world.received().stream().anyMatch(text -> text.contains(words));
  }

  /** Its first check asks for the list of rounds, and waits for an answer that does not come. */
  private void hang() {
    world.betman.faults().always(new BetmanFault.Slow(Duration.ofMinutes(5)));
  }

  @Test
  void one_signal_ends_it_in_order_within_twenty_seconds_and_the_stop_is_told() throws Exception {
    try (DaemonProcess daemon = daemon()) {
      daemon.await("the start message", () -> told("스케줄러 시작"));
      daemon.terminate();
      assertThat(daemon.exitWithin(TO_STOP)).as(daemon.output()).isZero();
      assertThat(told("스케줄러 종료")).isTrue();
    }
  }

  @Test
  void a_second_signal_during_a_hanging_job_ends_it_at_once() throws Exception {
    hang();
    try (DaemonProcess daemon = daemon()) {
      daemon.await("a request", () -> !world.betman.calls().isEmpty());
      daemon.terminate();
      daemon.await("the first signal", () -> daemon.output().contains("멈추는 중"));
      daemon.terminate();
      assertThat(daemon.exitWithin(5)).as(daemon.output()).isEqualTo(128 + 15);
      assertThat(told("스케줄러 종료")).isFalse();
    }
  }

  @Test
  void a_daemon_killed_during_a_run_is_taken_over_by_a_check_and_the_death_is_explained()
      throws Exception {
    hang();
    try (DaemonProcess first = daemon()) {
      first.await("the first check", () -> !world.betman.calls().isEmpty());
      try (DaemonProcess second = daemon()) {
        assertThat(second.exitWithin(TO_RUN)).as("one lives: " + second.output()).isEqualTo(75);
      }
      first.kill();
    }
    world.betman.faults().clear();
    deadFor(Duration.ofMinutes(30));
    int calls = world.betman.calls().size();
    try (DaemonProcess next = daemon()) {
      next.await("the check of the next daemon", () -> world.betman.calls().size() > calls);
      next.await("the explanation", () -> told("따라잡았습니다"));
      assertThat(world.received())
          .filteredOn(text -> text.contains("따라잡았습니다"))
          .singleElement(STRING)
          .contains("꺼져 있었습니다", "새 회차 체크: 1회 건너뜀");
      next.terminate();
      assertThat(next.exitWithin(TO_STOP)).as(next.output()).isZero();
    }
    // The check of the start does for the one that died: of checks, the last one is enough.
    assertThat(checks()).containsExactly("MISSED died", "RAN ");
  }

  private String database() {
    return Store.embeddedUrl(
        Path.of(world.settings.getOrDefault("PROTO14_DATA", ""), "proto14.db"));
  }

  /** Nobody waits half an hour here: what the dead daemon did is moved back by as much. */
  private void deadFor(Duration time) throws SQLException {
    long millis = time.toMillis();
    try (Connection connection = DriverManager.getConnection(database());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE node SET ready_at = ready_at - %1$d, beat_at = beat_at - %1$d".formatted(millis));
      statement.execute(
          "UPDATE slot SET due_at = due_at - %1$d, started_at = started_at - %1$d"
              .formatted(millis));
      statement.execute("UPDATE watermark SET accounted_to = accounted_to - " + millis);
    }
  }

  /** Those of starts: the clock here is the real one, and a slot of the calendar may fall in. */
  private List<String> checks() {
    try (Store store = Store.open(database())) {
      return world.slots(store, Instant.parse("2100-01-01T00:00:00Z")).stream()
          .filter(slot -> slot.key().job().equals("check") && slot.kind().equals(Ledger.START))
          .map(slot -> slot.state() + " " + slot.reason())
          .toList();
    }
  }

  @Test
  void a_check_by_hand_runs_in_the_daemon_and_where_that_is_killed_in_the_command()
      throws Exception {
    try (DaemonProcess daemon = daemon()) {
      daemon.await("the start message", () -> told("스케줄러 시작"));
      daemon.await("the first check", () -> !world.betman.calls().isEmpty());
      try (DaemonProcess check = DaemonProcess.start(world.settings, "check", "--json")) {
        assertThat(check.exitWithin(TO_RUN)).as(check.output()).isZero();
      }
      hang();
      int calls = world.betman.calls().size();
      try (DaemonProcess check = DaemonProcess.start(world.settings, "check", "--json")) {
        check.await("the daemon's request", () -> world.betman.calls().size() > calls);
        world.betman.faults().clear();
        daemon.kill();
        assertThat(check.exitWithin(TO_RUN)).as(check.output()).isZero();
      }
    }
  }
}
