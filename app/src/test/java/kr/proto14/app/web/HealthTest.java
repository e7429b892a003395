package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.ops.status.Vitals;
import kr.proto14.app.store.StandingTable.Queue;
import kr.proto14.app.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final WebBench bench = new WebBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private JsonNode health(int status) throws IOException {
    String answer = bench.get("/health");
    assertThat(RawCall.status(answer)).as(answer).isEqualTo(status);
    return new ObjectMapper().readTree(RawCall.body(answer));
  }

  private Vitals with(Queue queue, Optional<Instant> paused) {
    Vitals well = WebBench.well(bench.clock.instant());
    return new Vitals(well.at(), well.check(), well.delivery(), well.backup(), queue, paused);
  }

  @Test
  void health_says_what_work_was_last_done() throws IOException {
    bench.pulse.workedAt = bench.clock.instant().minusSeconds(4);
    JsonNode health = health(200);
    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("reasons")).isEmpty();
    assertThat(health.get("at").asText()).isEqualTo("2026-09-16T12:00:00+09:00");
    assertThat(health.at("/last_work/age_seconds").asInt()).isEqualTo(4);
    assertThat(health.at("/last_check/age_seconds").asInt()).isEqualTo(3600);
    assertThat(health.at("/last_delivery/age_seconds").asInt()).isEqualTo(1800);
    assertThat(health.at("/last_backup/at").asText()).isEqualTo("2026-09-16T04:30:00+09:00");
    assertThat(health.at("/outbox/waiting").asInt()).isZero();
    assertThat(health.at("/outbox/oldest_age_seconds").isNull()).isTrue();
    assertThat(health.get("paused").isNull()).isTrue();
  }

  @Test
  void two_minutes_without_work_are_the_most() throws IOException {
    bench.pulse.workedAt = bench.clock.instant().minus(Health.IDLE);
    assertThat(health(200).get("reasons")).isEmpty();
    bench.pulse.workedAt = bench.pulse.workedAt.minusMillis(1);
    assertThat(health(503).get("reasons").toString()).isEqualTo("[\"no-work\"]");
  }

  @Test
  void a_message_may_wait_an_hour() throws IOException {
    Instant now = bench.clock.instant();
    bench.vitals = () -> with(new Queue(1, 0, now.minus(Health.UNDELIVERED)), Optional.empty());
    assertThat(health(200).at("/outbox/oldest_age_seconds").asInt()).isEqualTo(3600);
    bench.clock.tick(Duration.ofSeconds(2));
    bench.pulse.workedAt = bench.clock.instant();
    assertThat(health(503).get("reasons").toString()).isEqualTo("[\"outbox-old\"]");
  }

  @Test
  void a_stuck_job_is_named() throws IOException {
    bench.pulse.stuck = Set.of("results", "check");
    JsonNode health = health(503);
    assertThat(health.get("status").asText()).isEqualTo("failing");
    assertThat(health.get("reasons").toString()).isEqualTo("[\"job-stuck\"]");
    assertThat(health.get("stuck_jobs").toString()).isEqualTo("[\"check\",\"results\"]");
  }

  @Test
  void a_job_that_is_not_done_because_its_turns_fail_is_named() throws IOException {
    bench.pulse.failing = Set.of("daily");
    JsonNode health = health(503);
    assertThat(health.get("reasons").toString()).isEqualTo("[\"turns-failing\"]");
    assertThat(health.get("failing_turns").toString()).isEqualTo("[\"daily\"]");
  }

  @Test
  void a_pause_is_somebodys_wish_and_no_failure() throws IOException {
    Instant since = bench.clock.instant().minusSeconds(60);
    bench.vitals = () -> with(new Queue(0, 0, null), Optional.of(since));
    JsonNode health = health(200);
    assertThat(health.get("status").asText()).isEqualTo("degraded");
    assertThat(health.get("reasons").toString()).isEqualTo("[\"paused\"]");
    assertThat(health.at("/paused/age_seconds").asInt()).isEqualTo(60);
    bench.pulse.stuck = Set.of("check");
    assertThat(health(503).get("reasons")).hasSize(2);
  }

  @Test
  void while_the_database_is_gone_health_answers_with_what_was_last_read() throws IOException {
    assertThat(health(200).get("database_read_at").asText()).startsWith("2026-09-16T12:00:00");
    bench.vitals =
        () -> {
          throw new StoreException("gone, password=hunter2", new IllegalStateException());
        };
    bench.clock.tick(Duration.ofSeconds(90));
    JsonNode health = health(503);
    assertThat(health.get("reasons").toString()).isEqualTo("[\"database-gone\"]");
    assertThat(health.get("database_read_at").asText()).isEqualTo("2026-09-16T12:00:00+09:00");
    assertThat(health.at("/last_check/age_seconds").asInt()).isEqualTo(3690);
    assertThat(health.toString()).doesNotContain("hunter2");
  }

  @Test
  void a_database_that_hangs_is_not_waited_for_and_not_asked_twice() throws IOException {
    CountDownLatch hanging = new CountDownLatch(1);
    var asked = new AtomicInteger();
    bench.vitals =
        () -> {
          asked.incrementAndGet();
          await(hanging);
          return WebBench.well(bench.clock.instant());
        };
    for (int i = 0; i < 3; i++) {
      JsonNode health = health(503);
      assertThat(health.get("reasons").toString()).isEqualTo("[\"database-gone\"]");
      assertThat(health.get("database_read_at").isNull()).isTrue();
      assertThat(health.get("outbox").isNull()).isTrue();
    }
    assertThat(asked).hasValue(1);
    hanging.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
