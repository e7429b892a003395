package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.schedule.JobName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LimitsTest {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void a_run_that_takes_too_long_is_interrupted_and_knows_why() {
    Limits limits = limits(Duration.ofMillis(20));
    try (Limits.Watched watch = limits.watch(JobName.CHECK)) {
      assertThatThrownBy(() -> new CountDownLatch(1).await())
          .isInstanceOf(InterruptedException.class);
      assertThat(watch.isOver()).isTrue();
      assertThat(limits.isStopping()).isFalse();
    }
  }

  @Test
  void after_a_run_its_thread_is_free_of_the_interruption() {
    Limits limits = limits(Duration.ofMinutes(1));
    try (Limits.Watched watch = limits.watch(JobName.CHECK)) {
      Thread.currentThread().interrupt();
      assertThat(watch.isOver()).isFalse();
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void a_run_is_known_to_be_stuck_when_it_heeds_no_interruption_for_a_minute() {
    Limits limits = limits(Duration.ofMinutes(10));
    try (Limits.Watched watch = limits.watch(JobName.RESULTS)) {
      nanos.set(Duration.ofMinutes(11).toNanos());
      assertThat(limits.stuck()).isEmpty();
      nanos.addAndGet(1);
      assertThat(limits.stuck()).containsExactly(JobName.RESULTS);
      assertThat(limits.running()).containsExactly(JobName.RESULTS);
      assertThat(watch.isOver()).isFalse();
    }
    assertThat(limits.stuck()).isEmpty();
    assertThat(limits.running()).isEmpty();
  }

  @Test
  void a_stop_interrupts_what_runs_and_what_would_start() {
    Limits limits = limits(Duration.ofMinutes(10));
    try (Limits.Watched watch = limits.watch(JobName.CHECK)) {
      limits.stop();
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(watch.isOver()).isFalse();
    }
    try (Limits.Watched watch = limits.watch(JobName.CHECK)) {
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(watch.isOver()).isFalse();
    }
    assertThat(limits.isStopping()).isTrue();
  }

  private Limits limits(Duration limit) {
    return new Limits(timer, limit, nanos::get);
  }
}
