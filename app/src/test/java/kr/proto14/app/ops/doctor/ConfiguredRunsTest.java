package kr.proto14.app.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredRunsTest {
  @TempDir private Path folder;

  @Test
  void the_next_run_of_every_job_is_told_the_soonest_first() {
    assertThat(ConfiguredRuns.after(at("2026-11-29T04:45:00+09:00"), config(Map.of())))
        .containsExactly(
            run("drill", "2026-11-29T05:00:00+09:00"),
            run("results", "2026-11-29T06:00:00+09:00"),
            run("check", "2026-11-29T08:00:00+09:00"),
            run("daily", "2026-11-29T21:00:00+09:00"),
            run("housekeeping", "2026-11-30T03:30:00+09:00"),
            run("backup", "2026-11-30T04:30:00+09:00"),
            run("weekly", "2026-11-30T09:00:00+09:00"));
  }

  @Test
  void a_run_due_this_minute_is_over_and_a_week_later_comes_the_next() {
    Config config = config(Map.of("PROTO14_WEEKLY_AT", "MON 09:00"));
    assertThat(ConfiguredRuns.after(at("2026-11-30T09:00:00+09:00"), config))
        .contains(run("weekly", "2026-12-07T09:00:00+09:00"));
    assertThat(ConfiguredRuns.after(at("2026-11-30T08:59:59+09:00"), config))
        .contains(run("weekly", "2026-11-30T09:00:00+09:00"));
  }

  @Test
  void days_are_korean_days() {
    Config config = config(Map.of("PROTO14_CHECK_AT", "TUE 00:30"));
    assertThat(ConfiguredRuns.after(Instant.parse("2026-11-30T15:00:00Z"), config))
        .contains(run("check", "2026-12-01T00:30:00+09:00"));
  }

  private Config config(Map<String, String> settings) {
    return Config.load(new ConfigSources(Map.of(), settings, folder, folder, null));
  }

  private static DueRun run(String job, String at) {
    return new DueRun(job, at(at));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
