package kr.proto14.app.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.proto14.app.config.Moments;

/** The checks of the calendar. */
record FixedSlots(Moments moments) {
  /** Sales hours start, and most rounds open. */
  static final LocalTime USUAL_OPENING = LocalTime.of(8, 0);

  private static final long DAY = Duration.ofDays(1).toSeconds();

  /** All of a Korean day, in order. */
  List<Instant> on(LocalDate day) {
    return moments.moments().stream()
        .filter(moment -> moment.fallsOn(day))
        .map(moment -> day.atTime(moment.time()).atZone(Korea.ZONE).toInstant())
        .distinct()
        .sorted()
        .toList();
  }

  /** All from one moment to before another, in order. */
  List<Instant> between(Instant from, Instant to) {
    List<Instant> slots = new ArrayList<>();
    LocalDate last = Korea.day(to);
    for (LocalDate day = Korea.day(from); !day.isAfter(last); day = day.plusDays(1)) {
      on(day).stream()
          .filter(slot -> !slot.isBefore(from) && slot.isBefore(to))
          .forEach(slots::add);
    }
    return slots;
  }

  /** The slots soonest after the usual opening hour first: they find a new round soonest. */
  static Comparator<Instant> byUse() {
    return Comparator.comparingLong(FixedSlots::secondsAfterOpening)
        .thenComparing(Comparator.naturalOrder());
  }

  private static long secondsAfterOpening(Instant slot) {
    long after =
        Korea.at(slot).toLocalTime().toSecondOfDay() - (long) USUAL_OPENING.toSecondOfDay();
    return Math.floorMod(after, DAY);
  }
}
