package kr.proto14.app.ops.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Moments;
import kr.proto14.app.config.Setting;

/** The timetable that is configured, by the clock on the wall in Korea. */
public final class WeeklyTimetable implements Timetable {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Set<String> OFFSET = Set.of("check");

  private final Map<String, Optional<Moments>> jobs = new LinkedHashMap<>();

  /** The timetable of a configuration. */
  public WeeklyTimetable(Config config) {
    add("check", config, Setting.PROTO14_CHECK_AT);
    jobs.put("refresh", Optional.empty());
    add("results", config, Setting.PROTO14_RESULTS_AT);
    add("weekly", config, Setting.PROTO14_WEEKLY_AT);
    add("daily", config, Setting.PROTO14_DAILY_AT);
    add("backup", config, Setting.PROTO14_BACKUP_AT);
    add("drill", config, Setting.PROTO14_DRILL_AT);
    add("housekeeping", config, Setting.PROTO14_HOUSEKEEPING_AT);
  }

  private void add(String job, Config config, Setting setting) {
    jobs.put(job, Optional.of(config.moments(setting)));
  }

  @Override
  public List<String> jobs() {
    return List.copyOf(jobs.keySet());
  }

  @Override
  public Optional<Instant> next(String job, Instant after) {
    LocalDate today = after.atZone(SEOUL).toLocalDate();
    return today
        .datesUntil(today.plusDays(8))
        .flatMap(day -> on(job, day))
        .filter(due -> due.isAfter(after))
        .findFirst();
  }

  private Stream<Instant> on(String job, LocalDate day) {
    return jobs.getOrDefault(job, Optional.empty()).stream()
        .flatMap(week -> week.moments().stream())
        .filter(moment -> moment.fallsOn(day))
        .map(moment -> day.atTime(moment.time()).atZone(SEOUL).toInstant())
        .sorted();
  }

  @Override
  public boolean isOffset(String job) {
    return OFFSET.contains(job);
  }
}
