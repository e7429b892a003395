package kr.proto14.app.schedule.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When rounds of one pool open.
 *
 * <p>Openings of the last ten weeks count, each half as much as one four weeks younger. The
 * expected number of openings at an hour of a weekday is their weighted number divided by that of
 * the days observed, drawn towards the mean of that hour over all weekdays by the weight of one
 * day: three Tuesdays say something of Tuesdays, one says little. An off-season takes no time: what
 * was learned in spring is where autumn starts.
 */
final class Habit {
  /** How far back openings teach anything: a season's rhythm changes with its fixtures. */
  static final Duration WINDOW = Duration.ofDays(70);

  /** After this time an opening counts half. */
  static final Duration HALF_LIFE = Duration.ofDays(28);

  /** Openings that must have been seen at an hour before it counts as usual. */
  static final double LEAST_OPENINGS = 3;

  /** Weight, in days, of the mean over all weekdays. */
  private static final double PRIOR_DAYS = 1;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Comparator<Opening> NEWEST_FIRST =
      Comparator.comparing(Opening::latest).thenComparing(Opening::earliest).reversed();

  private static final int HOURS = 24;
  private static final int WEEKDAYS = 7;

  private final double[][] openings = new double[WEEKDAYS][HOURS];
  private final double[] days = new double[WEEKDAYS];
  private final double[] seen = new double[HOURS];

  private Habit() {}

  /** Learns from the openings of one pool before a moment; others are left out. */
  static Habit learn(List<Opening> of, Instant now) {
    Habit habit = new Habit();
    Instant since = now.minus(WINDOW);
    List<Opening> recent =
        withoutOffSeasons(of, now).stream()
            .filter(each -> each.latest().isAfter(since) && !each.latest().isAfter(now))
            .toList();
    recent.stream()
        .map(Opening::latest)
        .min(Instant::compareTo)
        .ifPresent(first -> habit.observe(first, now));
    recent.forEach(each -> habit.add(each, now));
    return habit;
  }

  /** Moves what lies before an off-season up to it, by whole weeks. */
  private static List<Opening> withoutOffSeasons(List<Opening> of, Instant now) {
    List<Opening> moved = new ArrayList<>();
    Instant after = now;
    Duration shift = Duration.ZERO;
    for (Opening each :
        of.stream().filter(each -> !each.latest().isAfter(now)).sorted(NEWEST_FIRST).toList()) {
      Duration gap = Duration.between(each.latest(), after);
      if (gap.compareTo(Season.QUIET) > 0) {
        shift = shift.plus(WEEK.multipliedBy(gap.dividedBy(WEEK)));
      }
      after = each.latest();
      moved.add(new Opening(each.pool(), each.earliest().plus(shift), each.latest().plus(shift)));
    }
    return moved;
  }

  private void observe(Instant first, Instant now) {
    LocalDate last = Korea.day(now);
    for (LocalDate day = Korea.day(first); !day.isAfter(last); day = day.plusDays(1)) {
      days[day.getDayOfWeek().getValue() - 1] +=
          weight(Duration.ofDays(ChronoUnit.DAYS.between(day, last)));
    }
  }

  /** An opening that is only known to lie between two moments is shared among their hours. */
  private void add(Opening opening, Instant now) {
    ZonedDateTime last = Korea.at(opening.latest()).truncatedTo(ChronoUnit.HOURS);
    ZonedDateTime first = Korea.at(opening.earliest()).truncatedTo(ChronoUnit.HOURS);
    long hours = Math.min(HOURS, ChronoUnit.HOURS.between(first, last) + 1);
    double weight = weight(Duration.between(opening.latest(), now)) / hours;
    for (int back = 0; back < hours; back++) {
      ZonedDateTime hour = last.minusHours(back);
      openings[hour.getDayOfWeek().getValue() - 1][hour.getHour()] += weight;
      seen[hour.getHour()] += 1.0 / hours;
    }
  }

  private static double weight(Duration age) {
    return Math.pow(0.5, (double) age.toSeconds() / HALF_LIFE.toSeconds());
  }

  /** How many rounds are expected to open at the hour that starts at a whole hour in Korea. */
  double expected(DayOfWeek weekday, int hour) {
    if (seen[hour] < LEAST_OPENINGS) {
      return 0;
    }
    double allOpenings = 0;
    double allDays = 0;
    for (int day = 0; day < WEEKDAYS; day++) {
      allOpenings += openings[day][hour];
      allDays += days[day];
    }
    int day = weekday.getValue() - 1;
    return (openings[day][hour] + PRIOR_DAYS * allOpenings / allDays) / (days[day] + PRIOR_DAYS);
  }
}
