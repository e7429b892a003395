package kr.proto14.app.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Pool;

/** Which checks of the calendar are run. */
final class DayRules {
  /** No two checks are closer than this. */
  static final Duration SPACING = Duration.ofMinutes(10);

  private final PlanInput in;
  private final FixedSlots fixed;

  DayRules(PlanInput in) {
    this.in = in;
    this.fixed = new FixedSlots(in.fixed());
  }

  /** Why a slot of the calendar is left out; empty where it is run. */
  Optional<SkipReason> skip(Instant slot) {
    LocalDate day = Korea.day(slot);
    List<Instant> apart = apart(day);
    if (!apart.contains(slot)) {
      return Optional.of(SkipReason.TOO_CLOSE);
    }
    int allowed = isQuiet(slot) ? Math.min(in.least(), in.most()) : in.most();
    int rank = apart.stream().sorted(FixedSlots.byUse()).toList().indexOf(slot);
    if (rank < allowed) {
      return Optional.empty();
    }
    return Optional.of(rank < in.most() ? SkipReason.OFF_SEASON : SkipReason.CEILING);
  }

  /** The slots of the calendar that are run from one moment to before another. */
  List<Instant> run(Instant from, Instant to) {
    return fixed.between(from, to).stream().filter(slot -> skip(slot).isEmpty()).toList();
  }

  /** The day's slots with their distance kept, from the evening before too. */
  private List<Instant> apart(LocalDate day) {
    List<Instant> kept = new ArrayList<>();
    Instant last = Instant.MIN;
    for (LocalDate each : List.of(day.minusDays(1), day)) {
      for (Instant slot : fixed.on(each)) {
        if (!slot.minus(SPACING).isBefore(last)) {
          last = slot;
          kept.add(slot);
        }
      }
    }
    return kept.stream().filter(slot -> Korea.day(slot).equals(day)).toList();
  }

  /** A day ahead may be in season again by the time it comes; the skip is asked anew then. */
  private boolean isQuiet(Instant slot) {
    return Arrays.stream(Pool.values())
        .allMatch(pool -> Season.of(pool, in.openings(), in.closings(), slot) == Season.OFF);
  }
}
