package kr.proto14.app.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.StandingTable.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {
  private static final Instant NOW = Instant.parse("2026-09-16T03:00:00Z");
  private final Exposition exposition = new Exposition("0.1.0");

  private PrometheusText scraped(Figures figures) {
    return PrometheusText.parse(exposition.of(Optional.of(figures), NOW));
  }

  @Test
  void every_figure_is_told_in_base_units_under_a_name_by_the_conventions() {
    assertThat(scraped(SampleFigures.at(NOW)).samples())
        .containsEntry("proto14_database_up", 1.0)
        .containsEntry("proto14_build_info[version=0.1.0]", 1.0)
        .containsEntry("proto14_ledger_slots[job=check, state=ran]", 40.0)
        .containsEntry("proto14_ledger_slots[job=check, state=missed]", 2.0)
        .containsEntry("proto14_slot_delay_seconds[job=check]", 0.34)
        .containsEntry("proto14_slot_delay_max_seconds[job=check]", 1.25)
        .containsEntry("proto14_source_faults_total[kind=site-down, source=betman]", 7.0)
        .containsEntry("proto14_source_faults_total[kind=quota, source=kspo]", 1.0)
        .containsEntry("proto14_source_faults_open[kind=site-down, source=betman]", 1.0)
        .containsEntry("proto14_incidents_open", 1.0)
        .containsEntry("proto14_outbox_messages[state=waiting]", 3.0)
        .containsEntry("proto14_outbox_messages[state=dead]", 2.0)
        .containsEntry("proto14_outbox_oldest_age_seconds", 90.0)
        .containsEntry("proto14_backup_age_seconds", 7200.0)
        .containsEntry("proto14_backup_size_bytes", 4096.0)
        .containsEntry("proto14_restore_drill_success", 1.0)
        .containsEntry("proto14_restore_drill_age_seconds", 86_400.0)
        .containsEntry("proto14_job_runs_total[job=check]", 42.0)
        .containsEntry("proto14_job_failures_total[job=check]", 3.0)
        .containsEntry("proto14_job_run_duration_seconds_total[job=check]", 126.5)
        .containsEntry("proto14_job_run_duration_max_seconds[job=check]", 30.0)
        .containsEntry("proto14_job_run_duration_last_seconds[job=check]", 2.5)
        .containsEntry("proto14_job_last_run_age_seconds[job=check]", 600.0)
        .containsEntry("proto14_check_age_seconds", 660.0)
        .containsEntry("proto14_source_requests_today[source=betman]", 123.0)
        .containsEntry("proto14_schedule_paused", 0.0)
        .containsEntry("proto14_database_size_bytes", 1_048_576.0)
        .containsEntry("proto14_node_heartbeat_age_seconds[node=node \\\"1\\\"\\\\\\n]", 3.0)
        .containsEntry("proto14_node_work_age_seconds[node=node \\\"1\\\"\\\\\\n]", 5.0);
  }

  @Test
  void the_process_tells_its_memory_threads_and_files() {
    var samples = scraped(SampleFigures.at(NOW)).samples();
    assertThat(samples.keySet())
        .anyMatch(name -> name.startsWith("jvm_memory_used_bytes[area=heap"))
        .contains("jvm_threads_live_threads", "process_uptime_seconds")
        .contains("process_files_open_files");
    assertThat(samples.get("jvm_threads_live_threads")).isPositive();
  }

  @Test
  void without_a_database_the_process_is_told_and_no_figure_is_made_up() {
    var samples = PrometheusText.parse(exposition.of(Optional.empty(), NOW)).samples();
    assertThat(samples).containsEntry("proto14_database_up", 0.0);
    assertThat(samples.keySet().stream().filter(name -> name.startsWith("proto14_")))
        .containsExactlyInAnyOrder("proto14_database_up", "proto14_build_info[version=0.1.0]");
  }

  @Test
  void what_there_is_none_of_is_left_out_or_zero() {
    Figures none =
        new Figures(
            NOW,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Queue(0, 0, null),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            true,
            0);
    assertThat(scraped(none).samples())
        .containsEntry("proto14_outbox_oldest_age_seconds", 0.0)
        .containsEntry("proto14_incidents_open", 0.0)
        .containsEntry("proto14_schedule_paused", 1.0)
        .doesNotContainKeys("proto14_backup_age_seconds", "proto14_check_age_seconds")
        .doesNotContainKeys("proto14_restore_drill_success");
  }

  @Test
  void ages_of_a_node_whose_clock_is_ahead_are_zero() {
    String text = exposition.of(Optional.of(SampleFigures.at(NOW.plusSeconds(60))), NOW);
    assertThat(PrometheusText.parse(text).samples())
        .containsEntry("proto14_node_heartbeat_age_seconds[node=node \\\"1\\\"\\\\\\n]", 0.0);
  }

  @Test
  void scrapes_do_not_add_up() {
    exposition.of(Optional.of(SampleFigures.at(NOW)), NOW);
    assertThat(scraped(SampleFigures.at(NOW)).samples())
        .containsEntry("proto14_job_runs_total[job=check]", 42.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 1",
        "# TYPE a gauge\na 1",
        "# TYPE a gauge\r\na 1\n",
        "# TYPE a gauge\na one\n",
        "# TYPE a gauge\na{b=\"c} 1\n",
        "# TYPE a gauge\na{b=\"\\c\"} 1\n",
        "# TYPE a gauge\na{b=\"c\" d=\"e\"} 1\n",
        "# TYPE a gauge\na{b=\"c\",b=\"d\"} 1\n",
        "# TYPE a gauge\na 1\na 2\n",
        "# TYPE a gauge\nb 1\n",
        "# TYPE a counter\na 1\n",
        "# TYPE a_total counter\na_total -1\n",
        "# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\n# TYPE a gauge\n",
        "# HELP a \n",
        "\n"
      })
  void the_strict_reader_of_these_tests_can_refuse(String text) {
    assertThatThrownBy(() -> PrometheusText.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
