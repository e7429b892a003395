package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.StoreException;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineryTest {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<String> told = new ArrayList<>();
  private final List<String> nodes = new ArrayList<>();

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_crash_loop_tells_of_two_starts_in_ten_minutes_however_long_it_lasts(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      for (int start = 0; start < 10; start++) {
        machinery(bench, now -> {}).begin();
        bench.clock.tick(Duration.ofSeconds(10));
      }
      assertThat(starts(bench)).isEqualTo(2);
      for (int start = 0; start < 170; start++) {
        machinery(bench, now -> {}).begin();
        bench.clock.tick(Duration.ofSeconds(10));
      }
      assertThat(starts(bench)).as("half an hour").isLessThanOrEqualTo(6);
      bench.clock.tick(Duration.ofMinutes(11));
      long before = starts(bench);
      machinery(bench, now -> {}).begin();
      assertThat(starts(bench)).isEqualTo(before + 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_first_restart_after_a_crash_is_told_however_soon_it_comes(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      machinery(bench, now -> {}).begin();
      bench.clock.tick(Duration.ofMinutes(1));
      machinery(bench, now -> {}).begin();
      assertThat(starts(bench)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void starts_after_stops_in_order_are_told_each(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      for (int start = 0; start < 5; start++) {
        Machinery machinery = machinery(bench, now -> {});
        machinery.begin();
        machinery.end();
        bench.clock.tick(Duration.ofSeconds(20));
      }
      assertThat(starts(bench)).isEqualTo(5);
    }
  }

  @Test
  void turns_that_fail_for_no_fault_of_the_database_are_told_once_they_last() {
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      Machinery machinery =
          machinery(
              bench,
              now -> {
                throw new IllegalStateException("token 123456:ABC");
              });
      fail(machinery, 2);
      assertThat(told).noneMatch(line -> line.contains("turns"));
      fail(machinery, 4);
      assertThat(told)
          .filteredOn(line -> line.contains("turns"))
          .containsExactly(
              "Broken[cause=INTERNAL, detail=Its turns fail with IllegalStateException.]");
      assertThat(machinery.health().failing()).containsExactly(JobName.CHECK);
    }
  }

  @Test
  void a_database_that_fails_in_turns_is_told_elsewhere() {
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      Machinery machinery =
          machinery(
              bench,
              now -> {
                throw new StoreException("gone");
              });
      fail(machinery, 5);
      assertThat(told).noneMatch(line -> line.contains("turns"));
      assertThat(machinery.health().failing()).containsExactly(JobName.CHECK);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void at_rest_only_the_job_that_others_plan_for_looks_every_five_minutes(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      Machinery machinery = machinery(bench, now -> {});
      bench.clock.set(Instant.parse("2026-09-14T07:00:00Z"));
      Duration look = bench.app.parts().settings().look();
      assertThat(look).isEqualTo(Duration.ofMinutes(5));
      for (JobName job : JobName.values()) {
        assertThat(machinery.turn(job))
            .as(job.key())
            .isEqualTo(
                bench.clock.instant().plus(job == JobName.REFRESH ? look : look.multipliedBy(6)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_look_that_another_job_planned_is_seen_at_the_next_turn(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      Ledger ledger = bench.app.parts().ledger();
      Machinery machinery = machinery(bench, now -> {});
      bench.clock.set(Instant.parse("2026-09-14T07:00:00Z"));
      Instant due = bench.clock.instant().plus(Duration.ofMinutes(7));
      bench.clock.set(machinery.turn(JobName.REFRESH));
      ledger.expect(JobName.REFRESH, due, "G011-260050", "refresh");
      assertThat(machinery.turn(JobName.REFRESH)).isEqualTo(due);
    }
  }

  private static void fail(Machinery machinery, int turns) {
    for (int turn = 0; turn < turns; turn++) {
      assertThatThrownBy(() -> machinery.turn(JobName.CHECK)).isInstanceOf(RuntimeException.class);
    }
  }

  private Machinery machinery(AppBench bench, Planner planner) {
    Parts parts = bench.app.parts();
    Parts ours =
        new Parts(
            parts.store(),
            parts.clock(),
            parts.nanos(),
            parts.jobs(),
            parts.ledger(),
            planner,
            parts.writer(),
            parts.opening(),
            (job, outcome) -> told.add(outcome.toString()),
            parts.watch(),
            parts.courier(),
            parts.settings(),
            parts.companions());
    String node = UUID.randomUUID().toString();
    nodes.add(node);
    return new Machinery(ours, node, timer, Runnable::run, UnaryOperator.identity());
  }

  private long starts(AppBench bench) {
    return nodes.stream()
        .filter(
            node ->
                bench
                    .store()
                    .reading(
                        tx -> {
                          int version = tx.outbox().newestVersion(node, "start");
                          return !tx.outbox().deliveries(node, "start", version).isEmpty();
                        }))
        .count();
  }
}
