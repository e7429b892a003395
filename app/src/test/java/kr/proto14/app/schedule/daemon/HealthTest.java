package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.schedule.JobName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong nanos = new AtomicLong();
  private final Limits limits = new Limits(timer, Duration.ofMinutes(15), nanos::get);
  private final Health health =
      new Health(limits, nanos::get, () -> {}, () -> {}, () -> {}, () -> {});

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void a_daemon_all_of_whose_parts_work_is_useful() {
    assertThat(health.isUseful()).isTrue();
    pass(Duration.ofHours(1));
    everythingWorks();
    assertThat(health.complaint()).isEmpty();
    assertThat(health.isDatabaseThere()).isTrue();
  }

  @Test
  void a_heartbeat_that_cannot_be_taken_down_is_none() {
    Health full =
        new Health(
            limits,
            nanos::get,
            () -> {
              throw new IllegalStateException("database or disk is full");
            },
            () -> {},
            () -> {},
            () -> {});
    pass(Duration.ofMinutes(3));
    full.heart().run();
    assertThat(full.sinceBeat()).isEqualTo(Duration.ofMinutes(3));
    assertThat(full.isDatabaseThere()).isFalse();

    health.heart().run();
    assertThat(health.sinceBeat()).isZero();
  }

  @Test
  void each_part_that_stands_still_is_named() {
    pass(Duration.ofSeconds(61));
    health.desk().run();
    health.polled();
    assertThat(health.complaint()).contains("the heart does not beat");
    health.heart().run();
    assertThat(health.complaint()).isEmpty();

    pass(Duration.ofSeconds(61));
    health.heart().run();
    health.desk().run();
    assertThat(health.complaint()).contains("no turn is looked for");
    health.polled();

    pass(Duration.ofSeconds(61));
    health.heart().run();
    health.polled();
    assertThat(health.complaint()).contains("no request is served");

    everythingWorks();
    for (int minute = 0; minute < 16; minute++) {
      pass(Duration.ofMinutes(1));
      health.heart().run();
      health.polled();
      health.desk().run();
      health.watch().run();
    }
    assertThat(health.complaint()).contains("a delivery does not end");
    assertThat(health.isUseful()).isFalse();
    health.post().run();
    assertThat(health.isUseful()).isTrue();

    for (int minute = 0; minute < 16; minute++) {
      pass(Duration.ofMinutes(1));
      health.heart().run();
      health.polled();
      health.desk().run();
      health.post().run();
    }
    assertThat(health.complaint()).contains("nobody looks after deadlines");
  }

  @Test
  void turns_that_fail_again_and_again_are_known_until_one_goes_well() {
    assertThat(health.turns().failed(JobName.BACKUP)).isFalse();
    assertThat(health.turns().failed(JobName.BACKUP)).isFalse();
    assertThat(health.failing()).isEmpty();
    assertThat(health.turns().failed(JobName.BACKUP)).as("to be told").isTrue();
    assertThat(health.failing()).containsExactly(JobName.BACKUP);
    assertThat(health.turns().failed(JobName.BACKUP)).as("told before").isFalse();
    for (int turn = 5; turn < FailedTurns.AGAIN + FailedTurns.LASTING; turn++) {
      assertThat(health.turns().failed(JobName.BACKUP)).as("turn %d", turn).isFalse();
    }
    assertThat(health.turns().failed(JobName.BACKUP)).as("an hour later").isTrue();
    health.turns().wentWell(JobName.BACKUP);
    assertThat(health.failing()).isEmpty();
  }

  @Test
  void a_run_that_does_not_end_makes_the_rest_worthless() {
    try (Limits.Watched watch = limits.watch(JobName.CHECK)) {
      pass(Duration.ofMinutes(17));
      everythingWorks();
      assertThat(health.complaint()).contains("a run of check does not end");
      assertThat(health.stuck()).containsExactly(JobName.CHECK);
      assertThat(watch.isOver()).isFalse();
    }
    assertThat(health.isUseful()).isTrue();
  }

  @Test
  void a_failing_database_is_no_reason_for_a_restart_but_is_known() {
    Health failing =
        new Health(
            limits,
            nanos::get,
            () -> {
              throw new IllegalStateException("gone");
            },
            () -> {},
            () -> {},
            () -> {});
    failing.heart().run();
    assertThat(failing.isUseful()).isTrue();
    assertThat(failing.isDatabaseThere()).isFalse();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void everythingWorks() {
    health.heart().run();
    health.desk().run();
    health.post().run();
    health.watch().run();
    health.polled();
  }
}
