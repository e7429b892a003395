package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.ops.metrics.FiguresReader;
import kr.proto14.app.ops.metrics.PrometheusText;
import kr.proto14.app.ops.status.VitalsReader;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnDatabasesTest {
  @ParameterizedTest
  @EnumSource
  void pages_tell_what_stands_in_the_database_and_go_on_when_it_is_gone(Databases database)
      throws IOException {
    Store store = database.fresh();
    try (WebBench bench = new WebBench()) {
      Instant now = bench.clock.instant();
      bench.vitals = new VitalsReader(store, bench.clock)::read;
      bench.figures = new FiguresReader(store, bench.clock)::read;
      store.inTransaction(
          tx -> {
            tx.jobRuns().ended(tx.jobRuns().started("check", now), true, now);
            return tx.pause().pause(now);
          });
      // The first read of a database may take longer than the bench waits; it is kept.
      while (!bench.get("/metrics").contains("proto14_database_up 1")) {
        assertThat(bench.get("/ready")).startsWith("HTTP/1.1 200");
      }
      var samples = PrometheusText.parse(RawCall.body(bench.get("/metrics"))).samples();
      assertThat(samples)
          .containsEntry("proto14_job_runs_total[job=check]", 1.0)
          .containsEntry("proto14_schedule_paused", 1.0)
          .containsEntry("proto14_check_age_seconds", 0.0);
      while (!bench.get("/health").contains("\"last_check\":{")) {
        assertThat(bench.get("/ready")).startsWith("HTTP/1.1 200");
      }
      store.close();
      bench.clock.tick(Duration.ofSeconds(10));
      String health = bench.get("/health");
      assertThat(RawCall.status(health)).isEqualTo(503);
      var node = new ObjectMapper().readTree(RawCall.body(health));
      assertThat(node.get("reasons").toString()).contains("database-gone");
      assertThat(node.at("/last_check/age_seconds").asInt()).isEqualTo(10);
      assertThat(PrometheusText.parse(RawCall.body(bench.get("/metrics"))).samples())
          .containsEntry("proto14_database_up", 0.0)
          .doesNotContainKey("proto14_job_runs_total[job=check]");
    } finally {
      store.close();
    }
  }
}
