package kr.proto14.app.schedule.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kr.proto14.app.config.Moments;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * A year of openings and the checks that find them. Soccer opens at 08:00, Tuesdays and Thursdays
 * as a rule and about every second Saturday, but not in the winter break; basketball opens from
 * October to April in the evening, at 18:00, and closes the next morning. One round in ten appears
 * late by up to fifty minutes.
 */
final class SimulatedYear {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final Duration OFFSET = Duration.ofMinutes(5);
  private static final Moments FIXED = Moments.parse("02:00,08:00,14:00,20:00");

  record Appearance(Pool pool, Instant scheduled, Instant visible, Instant saleEnd) {}

  /**
   * What came of the year.
   *
   * @param delays from an opening to the check that finds it
   * @param checksADay of every day, in order
   */
  record Outcome(List<Duration> delays, List<Integer> checksADay) {
    Duration quantile(double share) {
      List<Duration> sorted = delays.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    double meanChecks() {
      return checksADay.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
  }

  private final List<Appearance> appearances = new ArrayList<>();

  SimulatedYear(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int day = 0; day < 365; day++) {
      LocalDate date = START.plusDays(day);
      soccer(date, random);
      basketball(date, random);
    }
  }

  private void soccer(LocalDate date, RandomGenerator random) {
    boolean winter = date.getMonth() == Month.JANUARY || date.getMonth() == Month.DECEMBER;
    double chance =
        switch (date.getDayOfWeek()) {
          case TUESDAY, THURSDAY -> 0.85;
          case SATURDAY -> 0.4;
          default -> 0.03;
        };
    if (!winter && random.nextDouble() < chance) {
      add(Pool.SOCCER, date, LocalTime.of(8, 0), Duration.ofHours(63), random);
    }
  }

  private void basketball(LocalDate date, RandomGenerator random) {
    boolean season = date.getMonthValue() >= 10 || date.getMonthValue() <= 4;
    boolean usual = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY).contains(date.getDayOfWeek());
    if (season && random.nextDouble() < (usual ? 0.8 : 0.02)) {
      add(Pool.BASKETBALL, date, LocalTime.of(18, 0), Duration.ofHours(15), random);
    }
  }

  private void add(
      Pool pool, LocalDate date, LocalTime time, Duration sale, RandomGenerator random) {
    Instant scheduled = date.atTime(time).atZone(Korea.ZONE).toInstant();
    Duration late =
        random.nextInt(10) == 0 ? Duration.ofMinutes(random.nextInt(1, 50)) : Duration.ZERO;
    appearances.add(new Appearance(pool, scheduled, scheduled.plus(late), scheduled.plus(sale)));
  }

  /** Only the calendar. */
  Outcome fixed() {
    return run(false);
  }

  /** The calendar and the plan, made anew every two hours. */
  Outcome adaptive() {
    return run(true);
  }

  private Outcome run(boolean adaptive) {
    NavigableMap<Instant, List<PlannedCheck>> due = new TreeMap<>();
    List<Appearance> found = new ArrayList<>();
    List<Instant> planned = new ArrayList<>();
    List<Duration> delays = new ArrayList<>();
    int[] checks = new int[366];
    Instant start = START.atStartOfDay(Korea.ZONE).toInstant();
    for (Instant now = start;
        now.isBefore(start.plus(Duration.ofDays(365)));
        now = now.plus(Duration.ofHours(2))) {
      if (adaptive) {
        for (PlannedCheck extra : CheckPlanner.plan(input(now, found, planned)).extras()) {
          due.computeIfAbsent(extra.due(), key -> new ArrayList<>()).add(extra);
          planned.add(extra.due());
        }
      }
      Instant next = now.plus(Duration.ofHours(2));
      for (Instant slot : new FixedSlots(FIXED).between(now, next)) {
        if (!adaptive || CheckPlanner.skip(slot, input(slot, found, planned)).isEmpty()) {
          due.computeIfAbsent(slot, key -> new ArrayList<>());
        }
      }
      for (var slot : due.subMap(now, true, next, false).entrySet()) {
        PlanInput at = input(slot.getKey(), found, planned);
        boolean runs =
            slot.getValue().isEmpty()
                || slot.getValue().stream().anyMatch(each -> CheckPlanner.skip(each, at).isEmpty());
        if (runs) {
          checks[(int) Duration.between(start, slot.getKey()).toDays()]++;
          look(slot.getKey().plus(OFFSET), found, delays);
        }
      }
    }
    return new Outcome(delays, Arrays.stream(checks).limit(365).boxed().toList());
  }

  private void look(Instant at, List<Appearance> found, List<Duration> delays) {
    appearances.stream()
        .filter(each -> !each.visible().isAfter(at) && at.isBefore(each.saleEnd()))
        .filter(each -> !found.contains(each))
        .forEach(
            each -> {
              found.add(each);
              delays.add(Duration.between(each.visible(), at));
            });
  }

  private static PlanInput input(Instant now, List<Appearance> found, List<Instant> planned) {
    List<Closing> closings = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).saleEnd().isAfter(now)) {
        closings.add(
            new Closing(new RoundId(found.get(i).pool(), 2026, i + 1), found.get(i).saleEnd()));
      }
    }
    return new PlanInput(
        now,
        FIXED,
        found.stream().map(each -> new Opening(each.pool(), each.scheduled())).toList(),
        closings,
        planned.stream().filter(each -> each.isAfter(now.minus(Duration.ofDays(2)))).toList(),
        2,
        12);
  }
}
