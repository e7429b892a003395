package kr.proto14.app.schedule.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Moments;
import kr.proto14.app.config.Setting;
import kr.proto14.app.schedule.JobName;

/** The fixed slots of each job, by the clock on the wall in Korea. */
public final class Calendar {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int DAYS_OF_A_WEEK = 7;

  private final Map<JobName, Moments> moments;

  /** A calendar; a job without moments has no fixed slots. */
  public Calendar(Map<JobName, Moments> moments) {
    this.moments = new EnumMap<>(JobName.class);
    this.moments.putAll(moments);
  }

  /** The calendar that is configured. */
  public static Calendar of(Config config) {
    return new Calendar(
        Map.of(
            JobName.CHECK, config.moments(Setting.PROTO14_CHECK_AT),
            JobName.RESULTS, config.moments(Setting.PROTO14_RESULTS_AT),
            JobName.WEEKLY, config.moments(Setting.PROTO14_WEEKLY_AT),
            JobName.DAILY, config.moments(Setting.PROTO14_DAILY_AT),
            JobName.BACKUP, config.moments(Setting.PROTO14_BACKUP_AT),
            JobName.DRILL, config.moments(Setting.PROTO14_DRILL_AT),
            JobName.HOUSEKEEPING, config.moments(Setting.PROTO14_HOUSEKEEPING_AT)));
  }

  /** When a job is due by the week; empty for one that has no fixed slots. */
  public Optional<Moments> moments(JobName job) {
    return Optional.ofNullable(moments.get(job));
  }

  /** The slots after one moment and up to another, oldest first. */
  public List<Instant> between(JobName job, Instant after, Instant upTo) {
    if (!moments.containsKey(job) || !upTo.isAfter(after)) {
      return List.of();
    }
    return after
        .atZone(SEOUL)
        .toLocalDate()
        .datesUntil(upTo.atZone(SEOUL).toLocalDate().plusDays(1))
        .flatMap(day -> on(job, day))
        .filter(due -> due.isAfter(after) && !due.isAfter(upTo))
        .toList();
  }

  /** The first slot after a moment; empty for a job without fixed slots. */
  public Optional<Instant> next(JobName job, Instant after) {
    LocalDate today = after.atZone(SEOUL).toLocalDate();
    return today
        .datesUntil(today.plusDays(DAYS_OF_A_WEEK + 1))
        .flatMap(day -> on(job, day))
        .filter(due -> due.isAfter(after))
        .findFirst();
  }

  private Stream<Instant> on(JobName job, LocalDate day) {
    return moments(job).stream()
        .flatMap(week -> week.moments().stream())
        .filter(moment -> moment.fallsOn(day))
        .map(moment -> day.atTime(moment.time()).atZone(SEOUL).toInstant())
        .sorted();
  }
}
