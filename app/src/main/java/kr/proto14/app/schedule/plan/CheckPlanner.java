package kr.proto14.app.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import kr.proto14.app.schedule.plan.Candidates.Candidate;
import kr.proto14.app.schedule.plan.PlannedCheck.Reason;

/**
 * Says when to look for rounds beside the calendar, and which looks of the calendar to leave out.
 * The same input gives the same plan. This class is threadsafe: it keeps nothing.
 */
public final class CheckPlanner {
  private CheckPlanner() {}

  /**
   * Plans the next 24 hours.
   *
   * <p>The checks of the calendar and the extras already in the ledger stand. Beside them, the most
   * valued moments are taken while the day's ceiling and the distance of ten minutes allow it.
   */
  public static CheckPlan plan(PlanInput in) {
    Instant end = in.now().plus(PlanInput.HORIZON);
    Instant midnight = Korea.day(in.now()).atStartOfDay(Korea.ZONE).toInstant();
    DayRules rules = new DayRules(in);
    NavigableSet<Instant> standing =
        new TreeSet<>(
            rules.run(midnight, Korea.day(end).plusDays(1).atStartOfDay(Korea.ZONE).toInstant()));
    standing.addAll(in.planned());
    Map<LocalDate, Integer> counts = new HashMap<>();
    standing.forEach(slot -> counts.merge(Korea.day(slot), 1, Integer::sum));
    List<PlannedCheck> extras = new ArrayList<>();
    for (Candidate candidate : new Candidates(in).all()) {
      Instant due = candidate.check().due();
      LocalDate day = Korea.day(due);
      if (counts.getOrDefault(day, 0) < in.most() && isFree(standing, due, candidate.distance())) {
        standing.add(due);
        counts.merge(day, 1, Integer::sum);
        extras.add(candidate.check());
      }
    }
    return new CheckPlan(
        extras.stream().sorted().toList(),
        standing.stream().filter(slot -> slot.isAfter(in.now()) && !slot.isAfter(end)).toList());
  }

  private static boolean isFree(NavigableSet<Instant> standing, Instant due, Duration distance) {
    return standing.subSet(due.minus(distance), false, due.plus(distance), false).isEmpty();
  }

  /** Why a slot of the calendar is left out; empty where it is to run. */
  public static Optional<SkipReason> skip(Instant slot, PlanInput in) {
    return new DayRules(in).skip(slot);
  }

  /**
   * Why a planned check is left out; empty where it is to run. To be asked when it is due: the
   * round that a second look was planned for may have appeared.
   */
  public static Optional<SkipReason> skip(PlannedCheck check, PlanInput in) {
    if (check.reason() != Reason.OPENING_AGAIN) {
      return Optional.empty();
    }
    Instant hour = check.due().minus(Candidates.AGAIN);
    boolean appeared =
        in.openings().stream()
            .anyMatch(each -> !each.latest().isBefore(hour) && !each.latest().isAfter(in.now()));
    return appeared ? Optional.of(SkipReason.APPEARED) : Optional.empty();
  }
}
