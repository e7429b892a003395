package kr.proto14.app.ops.doctor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Moments;
import kr.proto14.app.config.Setting;

/** When jobs run next by the configured calendar alone, whether or not a daemon runs. */
public final class ConfiguredRuns {
  private static final int DAYS = 8;

  private ConfiguredRuns() {}

  /** The next run of every job, the soonest first. */
  public static List<DueRun> after(Instant now, Config config) {
    Map<String, Setting> jobs = new LinkedHashMap<>();
    jobs.put("check", Setting.PROTO14_CHECK_AT);
    jobs.put("results", Setting.PROTO14_RESULTS_AT);
    jobs.put("weekly", Setting.PROTO14_WEEKLY_AT);
    jobs.put("daily", Setting.PROTO14_DAILY_AT);
    jobs.put("backup", Setting.PROTO14_BACKUP_AT);
    jobs.put("drill", Setting.PROTO14_DRILL_AT);
    jobs.put("housekeeping", Setting.PROTO14_HOUSEKEEPING_AT);
    return jobs.entrySet().stream()
        .map(job -> new DueRun(job.getKey(), next(now, config.moments(job.getValue()))))
        .sorted(Comparator.comparing(DueRun::at))
        .toList();
  }

  private static Instant next(Instant now, Moments moments) {
    LocalDate today = now.atZone(Seoul.ZONE).toLocalDate();
    return today
        .datesUntil(today.plusDays(DAYS))
        .flatMap(
            day ->
                moments.moments().stream()
                    .filter(moment -> moment.fallsOn(day))
                    .map(moment -> day.atTime(moment.time()).atZone(Seoul.ZONE).toInstant()))
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
