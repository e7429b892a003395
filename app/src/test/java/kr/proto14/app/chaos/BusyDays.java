package kr.proto14.app.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.App;
import kr.proto14.app.config.Moments;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.store.Slot;
import kr.proto14.app.testing.Databases;

/**
 * Days on each of which every job is due at nine, a round has just gone on sale, and that of the
 * day before is over.
 */
final class BusyDays {
  static final Instant FIRST = Life.time("2027-01-01T09:00");
  static final Duration DAY = Duration.ofDays(1);
  private static final Duration STEP = Duration.ofMinutes(4);

  /** Links of a round: prediction, advice and settlement. */
  static final int LINKS = 3;

  private BusyDays() {}

  /** A world with a round a day. */
  static World world(Databases database, int days) {
    return world(database, days, Duration.ofHours(8));
  }

  static World world(Databases database, int days, Duration sale) {
    return new World(
        database, FIRST, RepeatedRounds.of(FIRST.minus(Duration.ofHours(1)), DAY, sale, days));
  }

  /** The morning of a day, counted from 1. */
  static Instant morning(int day) {
    return FIRST.plus(DAY.multipliedBy(day));
  }

  static HandCranked daemon(World world, App app, String name) {
    return new HandCranked(
        DaemonParts.byTheCalendar(app.parts(), STEP, allAtNine()), name, world.clock);
  }

  /** Every job of the calendar is due at nine. */
  static Calendar allAtNine() {
    Moments nine = Moments.parse("09:00");
    return new Calendar(
        Arrays.stream(JobName.values())
            .filter(job -> job != JobName.REFRESH)
            .collect(Collectors.toMap(job -> job, _ -> nine)));
  }

  /** The slots of the calendar so far; one of them may be that of a start at nine as well. */
  static List<Slot> slots(World world, App app) {
    return world.slots(app.store(), world.clock.instant().plusSeconds(1)).stream()
        .filter(slot -> isAtNine(slot.key().due()))
        .filter(slot -> slot.key().due().isAfter(FIRST))
        .toList();
  }

  private static boolean isAtNine(Instant due) {
    return Duration.between(FIRST, due).toMillis() % DAY.toMillis() == 0;
  }

  /** How many of the calendar there must be after some days. */
  static int slotsAfter(int days) {
    return days * (JobName.values().length - 1);
  }

  static Map<String, Long> states(List<Slot> slots) {
    return slots.stream()
        .collect(Collectors.groupingBy(slot -> slot.state().name(), Collectors.counting()));
  }
}
