package kr.proto14.app.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.schedule.plan.PlannedCheck.Reason;
import kr.proto14.engine.pool.Pool;

/** Moments at which a check might be worth it, and how much. */
final class Candidates {
  /** A check that would find fewer rounds than this is not worth its requests: one in 25. */
  static final double LEAST_EXPECTED = 0.04;

  /** How long after the hour an expected round is looked for again. */
  static final Duration AGAIN = Duration.ofMinutes(30);

  /** How long before the end of a sale a check is planned. */
  static final Duration BEFORE_CLOSING = Duration.ofMinutes(90);

  /** The site is rarely late: one expected round in five is thought to be missed at the hour. */
  private static final double AGAIN_SHARE = 0.2;

  /** Half a round: the next one often opens when one closes, and late changes show. */
  private static final double CLOSING_VALUE = 0.5;

  /** A check within so long of a closing's own serves it as well. */
  private static final Duration SERVED = Duration.ofMinutes(30);

  private final PlanInput in;

  /**
   * A moment.
   *
   * @param check what would be planned
   * @param value rounds expected to be found by it
   * @param distance least distance to any other check
   */
  record Candidate(PlannedCheck check, double value, Duration distance) {
    static final Comparator<Candidate> MOST_VALUED =
        Comparator.comparingDouble(Candidate::value).reversed().thenComparing(Candidate::check);
  }

  Candidates(PlanInput in) {
    this.in = in;
  }

  /** All that lie after now and not beyond the horizon, the most valued first. */
  List<Candidate> all() {
    List<Candidate> found = new ArrayList<>();
    Map<Pool, Habit> habits = habits();
    ZonedDateTime hour = Korea.at(in.now()).truncatedTo(ChronoUnit.HOURS);
    Instant end = in.now().plus(PlanInput.HORIZON);
    for (; !hour.toInstant().isAfter(end); hour = hour.plusHours(1)) {
      opening(hour, expected(habits, hour), found);
    }
    in.closings().forEach(closing -> closing(closing, found));
    return found.stream()
        .filter(each -> each.check().due().isAfter(in.now()))
        .filter(each -> !each.check().due().isAfter(end))
        .sorted(Candidate.MOST_VALUED)
        .toList();
  }

  /** What is known of the pools in season. */
  private Map<Pool, Habit> habits() {
    Map<Pool, Habit> habits = new EnumMap<>(Pool.class);
    Arrays.stream(Pool.values())
        .filter(pool -> Season.of(pool, in.openings(), in.closings(), in.now()) == Season.ON)
        .forEach(
            pool ->
                habits.put(
                    pool,
                    Habit.learn(
                        in.openings().stream().filter(each -> each.pool() == pool).toList(),
                        in.now())));
    return habits;
  }

  private static double expected(Map<Pool, Habit> habits, ZonedDateTime hour) {
    return habits.values().stream()
        .mapToDouble(habit -> habit.expected(hour.getDayOfWeek(), hour.getHour()))
        .sum();
  }

  private static void opening(ZonedDateTime hour, double expected, List<Candidate> found) {
    Instant sharp = hour.toInstant();
    worth(new PlannedCheck(sharp, Reason.OPENING), expected, found);
    worth(new PlannedCheck(sharp.plus(AGAIN), Reason.OPENING_AGAIN), expected * AGAIN_SHARE, found);
  }

  private static void worth(PlannedCheck check, double value, List<Candidate> found) {
    if (value >= LEAST_EXPECTED) {
      found.add(new Candidate(check, value, DayRules.SPACING));
    }
  }

  private static void closing(Closing closing, List<Candidate> found) {
    Instant due = closing.saleEnd().minus(BEFORE_CLOSING).truncatedTo(ChronoUnit.MINUTES);
    found.add(new Candidate(new PlannedCheck(due, Reason.CLOSING), CLOSING_VALUE, SERVED));
  }
}
