package kr.proto14.app.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import kr.proto14.app.config.Moments;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PlanPropertyTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-10-01T15:00:00Z");

  private static RandomGenerator seeded(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static PlanInput any(RandomGenerator random) {
    Instant now = MIDNIGHT.plusSeconds(random.nextLong(30L * 86_400));
    List<Moments.Moment> fixed = new ArrayList<>();
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      fixed.add(
          new Moments.Moment(
              Optional.empty(), LocalTime.ofSecondOfDay(60L * random.nextInt(1440))));
    }
    List<Opening> openings = new ArrayList<>();
    int habits = random.nextInt(1, 6);
    for (int i = random.nextInt(120); i > 0; i--) {
      Pool pool = List.of(Pool.values()).get(random.nextInt(2));
      LocalDate day = Korea.day(now).minusDays(random.nextInt(120));
      Instant opened = day.atTime(6 + 3 * random.nextInt(habits), 0).atZone(Korea.ZONE).toInstant();
      Duration doubt = random.nextBoolean() ? Duration.ZERO : Duration.ofHours(random.nextInt(9));
      openings.add(new Opening(pool, opened.minus(doubt), opened));
    }
    List<Closing> closings = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      closings.add(
          new Closing(
              new RoundId(List.of(Pool.values()).get(random.nextInt(2)), 2026, i),
              now.plusSeconds(60L * random.nextInt(3 * 1440))));
    }
    int least = random.nextInt(1, 4);
    return new PlanInput(
        now, new Moments(fixed), openings, closings, List.of(), least, least + random.nextInt(12));
  }

  @RepeatedTest(300)
  void every_plan_keeps_the_rules(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    PlanInput in = any(seeded(seed));
    CheckPlan plan = CheckPlanner.plan(in);
    Instant end = in.now().plus(PlanInput.HORIZON);
    assertThat(plan.extras()).as("sorted, seed %d", seed).isSorted();
    assertThat(plan.checks()).as("sorted, seed %d", seed).isSorted().doesNotHaveDuplicates();
    assertThat(plan.checks())
        .as("within the horizon, seed %d", seed)
        .allMatch(due -> due.isAfter(in.now()) && !due.isAfter(end));
    assertThat(plan.checks())
        .as("the extras run, seed %d", seed)
        .containsAll(plan.extras().stream().map(PlannedCheck::due).toList());
    Instant last = Instant.MIN;
    for (Instant due : plan.checks()) {
      assertThat(due.minus(DayRules.SPACING)).as("apart, seed %d", seed).isAfterOrEqualTo(last);
      last = due;
    }
    assertThat(perDay(plan.checks()).values())
        .as("ceiling, seed %d", seed)
        .allMatch(count -> count <= in.most());
  }

  @RepeatedTest(100)
  void the_floor_holds_as_far_as_the_calendar_reaches(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    PlanInput in = any(seeded(seed));
    LocalDate day = Korea.day(in.now()).plusDays(1);
    List<Instant> slots = new FixedSlots(in.fixed()).on(day);
    long apart =
        slots.stream()
            .filter(slot -> !CheckPlanner.skip(slot, in).equals(Optional.of(SkipReason.TOO_CLOSE)))
            .count();
    long kept = slots.stream().filter(slot -> CheckPlanner.skip(slot, in).isEmpty()).count();
    assertThat(kept).as("seed %d", seed).isGreaterThanOrEqualTo(Math.min(in.least(), apart));
  }

  @RepeatedTest(50)
  void the_order_of_what_is_known_does_not_matter(RepetitionInfo run) {
    RandomGenerator random = seeded(run.getCurrentRepetition());
    PlanInput in = any(random);
    List<Opening> openings = new ArrayList<>(in.openings());
    Collections.shuffle(openings, new Random(run.getCurrentRepetition()));
    List<Closing> closings = new ArrayList<>(in.closings());
    Collections.reverse(closings);
    PlanInput other =
        new PlanInput(in.now(), in.fixed(), openings, closings, List.of(), in.least(), in.most());
    assertThat(CheckPlanner.plan(other)).isEqualTo(CheckPlanner.plan(in));
  }

  @RepeatedTest(50)
  void planning_again_with_the_plan_in_the_ledger_adds_nothing(RepetitionInfo run) {
    PlanInput in = any(seeded(run.getCurrentRepetition()));
    CheckPlan plan = CheckPlanner.plan(in);
    PlanInput again =
        new PlanInput(
            in.now(),
            in.fixed(),
            in.openings(),
            in.closings(),
            plan.extras().stream().map(PlannedCheck::due).toList(),
            in.least(),
            in.most());
    assertThat(CheckPlanner.plan(again).extras()).isEmpty();
    assertThat(CheckPlanner.plan(again).checks()).isEqualTo(plan.checks());
  }

  @Test
  void the_slots_of_a_year_lie_a_day_apart_also_where_others_change_their_clocks() {
    FixedSlots slots = new FixedSlots(Moments.parse("02:00,08:00"));
    Instant from = Instant.parse("2026-12-31T15:00:00Z");
    List<Instant> year = slots.between(from, from.plus(Duration.ofDays(365)));
    assertThat(year).hasSize(730);
    for (int i = 2; i < year.size(); i++) {
      assertThat(Duration.between(year.get(i - 2), year.get(i))).isEqualTo(Duration.ofDays(1));
    }
  }

  @Test
  void offsets_lie_between_one_and_ten_minutes_and_differ() {
    RandomGenerator random = seeded(14);
    List<Duration> drawn = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      drawn.add(Offsets.draw(random));
    }
    assertThat(Collections.min(drawn)).isEqualTo(Duration.ofSeconds(60));
    assertThat(Collections.max(drawn)).isEqualTo(Duration.ofMinutes(10));
    assertThat(drawn.stream().distinct().count()).isEqualTo(541);
  }

  private static Map<LocalDate, Long> perDay(List<Instant> checks) {
    return checks.stream().collect(Collectors.groupingBy(Korea::day, Collectors.counting()));
  }
}
