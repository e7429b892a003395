package kr.proto14.app.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.config.Moments;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.schedule.plan.PlannedCheck.Reason;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;

class CheckPlannerTest {
  private static final Moments FOUR = Moments.parse("02:00,08:00,14:00,20:00");
  private static final RoundId ROUND = RoundId.parse("G011-260054");

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(Korea.ZONE).toInstant();
  }

  private static PlanInput input(
      String now, List<Opening> openings, List<Closing> closings, Instant... planned) {
    return new PlanInput(at(now), FOUR, openings, closings, List.of(planned), 2, 12);
  }

  /** The same weekday and time in each of the weeks before a moment, the last one week before. */
  private static List<Opening> weekly(Pool pool, String last, int weeks) {
    List<Opening> openings = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      openings.add(new Opening(pool, at(last).minus(Duration.ofDays(7L * week))));
    }
    return openings;
  }

  @Test
  void without_history_only_the_calendar_runs() {
    CheckPlan plan = CheckPlanner.plan(input("2026-09-14T12:00", List.of(), List.of()));
    assertThat(plan.extras()).isEmpty();
    assertThat(plan.checks())
        .containsExactly(
            at("2026-09-14T14:00"),
            at("2026-09-14T20:00"),
            at("2026-09-15T02:00"),
            at("2026-09-15T08:00"));
  }

  @Test
  void an_hour_at_which_rounds_open_is_looked_at_sharp_and_half_an_hour_later() {
    List<Opening> tuesdays = weekly(Pool.BASKETBALL, "2026-12-08T18:00", 5);
    CheckPlan plan = CheckPlanner.plan(input("2026-12-15T12:00", tuesdays, List.of()));
    assertThat(plan.extras())
        .containsExactly(
            new PlannedCheck(at("2026-12-15T18:00"), Reason.OPENING),
            new PlannedCheck(at("2026-12-15T18:30"), Reason.OPENING_AGAIN));
    CheckPlan friday = CheckPlanner.plan(input("2026-12-11T12:00", tuesdays, List.of()));
    assertThat(friday.extras()).as("not on other weekdays").isEmpty();
  }

  @Test
  void two_openings_are_no_habit() {
    List<Opening> two = weekly(Pool.BASKETBALL, "2026-12-08T18:00", 2);
    assertThat(CheckPlanner.plan(input("2026-12-15T12:00", two, List.of())).extras()).isEmpty();
  }

  @Test
  void a_check_of_the_calendar_serves_an_opening_too() {
    List<Opening> tuesdays = weekly(Pool.SOCCER, "2026-12-08T08:00", 6);
    CheckPlan plan = CheckPlanner.plan(input("2026-12-15T03:00", tuesdays, List.of()));
    assertThat(plan.extras())
        .containsExactly(new PlannedCheck(at("2026-12-15T08:30"), Reason.OPENING_AGAIN));
  }

  @Test
  void an_old_habit_is_forgotten_for_a_new_one() {
    List<Opening> openings = new ArrayList<>(weekly(Pool.BASKETBALL, "2026-11-03T17:00", 4));
    openings.addAll(weekly(Pool.BASKETBALL, "2026-12-09T18:00", 5));
    Habit habit = Habit.learn(openings, at("2026-12-10T12:00"));
    assertThat(habit.expected(DayOfWeek.WEDNESDAY, 18)).isGreaterThan(0.5);
    assertThat(habit.expected(DayOfWeek.TUESDAY, 17)).isBetween(0.05, 0.4);
    openings.addAll(weekly(Pool.BASKETBALL, "2027-03-10T18:00", 14));
    assertThat(Habit.learn(openings, at("2027-03-10T19:00")).expected(DayOfWeek.TUESDAY, 17))
        .isZero();
  }

  @Test
  void what_was_learned_before_an_off_season_is_where_the_next_one_starts() {
    List<Opening> spring = weekly(Pool.BASKETBALL, "2026-04-15T18:00", 12);
    Habit autumn = Habit.learn(spring, at("2026-10-14T12:00"));
    assertThat(autumn.expected(DayOfWeek.WEDNESDAY, 18)).isGreaterThan(0.5);
    assertThat(autumn.expected(DayOfWeek.THURSDAY, 18)).isLessThan(0.1);
    assertThat(CheckPlanner.plan(input("2026-10-14T12:00", spring, List.of())).extras())
        .as("but nothing is planned while it lasts")
        .isEmpty();
    List<Opening> back = new ArrayList<>(spring);
    back.add(new Opening(Pool.BASKETBALL, at("2026-10-12T20:00")));
    assertThat(CheckPlanner.plan(input("2026-10-14T12:00", back, List.of())).extras())
        .contains(new PlannedCheck(at("2026-10-14T18:00"), Reason.OPENING));
  }

  @Test
  void openings_known_only_between_two_checks_teach_little() {
    List<Opening> vague = new ArrayList<>();
    for (int week = 1; week <= 3; week++) {
      Instant by = at("2026-12-15T20:03").minus(Duration.ofDays(7L * week));
      vague.add(new Opening(Pool.BASKETBALL, by.minus(Duration.ofHours(6)), by));
    }
    assertThat(CheckPlanner.plan(input("2026-12-15T12:00", vague, List.of())).extras()).isEmpty();
  }

  @Test
  void a_closing_is_looked_at_ninety_minutes_before() {
    Closing closing = new Closing(ROUND, at("2026-09-14T19:30"));
    CheckPlan plan = CheckPlanner.plan(input("2026-09-14T12:00", List.of(), List.of(closing)));
    assertThat(plan.extras())
        .containsExactly(new PlannedCheck(at("2026-09-14T18:00"), Reason.CLOSING));
    Closing served = new Closing(ROUND, at("2026-09-14T21:40"));
    assertThat(CheckPlanner.plan(input("2026-09-14T12:00", List.of(), List.of(served))).extras())
        .as("20:00 serves it")
        .isEmpty();
  }

  @Test
  void what_the_ledger_has_is_not_planned_again() {
    Closing closing = new Closing(ROUND, at("2026-09-14T19:30"));
    CheckPlan plan =
        CheckPlanner.plan(
            input("2026-09-14T12:00", List.of(), List.of(closing), at("2026-09-14T18:00")));
    assertThat(plan.extras()).isEmpty();
    assertThat(plan.checks()).contains(at("2026-09-14T18:00"));
  }

  @Test
  void the_least_valued_are_dropped_at_the_ceiling() {
    List<Opening> openings = new ArrayList<>(weekly(Pool.BASKETBALL, "2026-12-08T18:00", 8));
    openings.addAll(weekly(Pool.BASKETBALL, "2026-12-08T11:00", 4));
    PlanInput in =
        new PlanInput(at("2026-12-15T03:00"), FOUR, openings, List.of(), List.of(), 2, 5);
    assertThat(CheckPlanner.plan(in).extras())
        .containsExactly(new PlannedCheck(at("2026-12-15T18:00"), Reason.OPENING));
  }

  @Test
  void a_second_look_is_left_out_once_the_round_is_there() {
    PlannedCheck again = new PlannedCheck(at("2026-12-15T18:30"), Reason.OPENING_AGAIN);
    List<Opening> before = weekly(Pool.BASKETBALL, "2026-12-08T18:00", 5);
    assertThat(CheckPlanner.skip(again, input("2026-12-15T18:30", before, List.of()))).isEmpty();
    List<Opening> with = new ArrayList<>(before);
    with.add(new Opening(Pool.BASKETBALL, at("2026-12-15T18:00")));
    assertThat(CheckPlanner.skip(again, input("2026-12-15T18:30", with, List.of())))
        .contains(SkipReason.APPEARED);
    PlannedCheck first = new PlannedCheck(at("2026-12-15T18:00"), Reason.OPENING);
    assertThat(CheckPlanner.skip(first, input("2026-12-15T18:30", with, List.of()))).isEmpty();
  }

  @Test
  void out_of_season_the_floor_is_left_and_starts_with_the_opening_hour() {
    List<Opening> old = weekly(Pool.SOCCER, "2026-06-02T08:00", 8);
    PlanInput in = input("2026-07-10T00:30", old, List.of());
    assertThat(CheckPlanner.skip(at("2026-07-10T08:00"), in)).isEmpty();
    assertThat(CheckPlanner.skip(at("2026-07-10T14:00"), in)).isEmpty();
    assertThat(CheckPlanner.skip(at("2026-07-10T20:00"), in)).contains(SkipReason.OFF_SEASON);
    assertThat(CheckPlanner.skip(at("2026-07-10T02:00"), in)).contains(SkipReason.OFF_SEASON);
    CheckPlan plan = CheckPlanner.plan(in);
    assertThat(plan.extras()).isEmpty();
    assertThat(plan.checks()).containsExactly(at("2026-07-10T08:00"), at("2026-07-10T14:00"));
  }

  @Test
  void one_pool_in_season_keeps_the_calendar_whole() {
    List<Opening> openings = new ArrayList<>(weekly(Pool.SOCCER, "2026-06-02T08:00", 8));
    openings.add(new Opening(Pool.BASKETBALL, at("2026-07-09T18:00")));
    PlanInput in = input("2026-07-10T00:30", openings, List.of());
    assertThat(CheckPlanner.skip(at("2026-07-10T20:00"), in)).isEmpty();
  }

  @Test
  void a_round_on_sale_is_a_season_however_long_ago_it_opened() {
    List<Opening> old = weekly(Pool.SOCCER, "2026-06-02T08:00", 8);
    PlanInput in =
        input("2026-07-10T00:30", old, List.of(new Closing(ROUND, at("2026-07-12T23:00"))));
    assertThat(CheckPlanner.skip(at("2026-07-10T20:00"), in)).isEmpty();
  }

  @Test
  void a_new_installation_does_not_take_its_silence_for_an_off_season() {
    List<Opening> yesterday = List.of(new Opening(Pool.SOCCER, at("2026-07-09T08:00")));
    assertThat(Season.of(Pool.BASKETBALL, yesterday, List.of(), at("2026-07-10T00:30")))
        .isEqualTo(Season.UNKNOWN);
    assertThat(Season.of(Pool.BASKETBALL, yesterday, List.of(), at("2026-08-10T00:30")))
        .isEqualTo(Season.OFF);
  }

  @Test
  void slots_of_the_calendar_above_the_ceiling_or_too_close_are_left_out() {
    Moments many = Moments.parse("08:00,08:05,08:10,12:00,20:00");
    PlanInput in =
        new PlanInput(at("2026-07-10T00:30"), many, List.of(), List.of(), List.of(), 1, 3);
    assertThat(CheckPlanner.skip(at("2026-07-10T08:05"), in)).contains(SkipReason.TOO_CLOSE);
    assertThat(CheckPlanner.skip(at("2026-07-10T20:00"), in)).contains(SkipReason.CEILING);
    assertThat(CheckPlanner.plan(in).checks())
        .containsExactly(at("2026-07-10T08:00"), at("2026-07-10T08:10"), at("2026-07-10T12:00"));
    assertThat(new FixedSlots(many).on(LocalDate.of(2026, 7, 10))).hasSize(5);
  }

  @Test
  void refreshes_are_due_before_each_end_of_a_sale() {
    List<Closing> closings =
        List.of(
            new Closing(RoundId.parse("G027-260009"), at("2026-09-15T09:00")),
            new Closing(ROUND, at("2026-09-14T23:00")));
    List<Duration> before = List.of(Duration.ofHours(6), Duration.ofMinutes(20));
    assertThat(
            PlannedRefresh.moments(
                closings, before, at("2026-09-14T17:00"), at("2026-09-15T08:40")))
        .containsExactly(
            new PlannedRefresh(ROUND, at("2026-09-14T17:00"), Duration.ofHours(6)),
            new PlannedRefresh(ROUND, at("2026-09-14T22:40"), Duration.ofMinutes(20)),
            new PlannedRefresh(
                RoundId.parse("G027-260009"), at("2026-09-15T03:00"), Duration.ofHours(6)));
    assertThatThrownBy(() -> new PlannedRefresh(ROUND, at("2026-09-14T17:00"), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_plan_reads_as_one_line() {
    List<Opening> openings = new ArrayList<>(weekly(Pool.SOCCER, "2026-07-07T08:00", 9));
    openings.addAll(weekly(Pool.SOCCER, "2026-07-09T08:00", 9));
    openings.addAll(weekly(Pool.BASKETBALL, "2026-05-09T18:00", 9));
    PlanInput in = input("2026-07-10T00:30", openings, List.of());
    assertThat(new PlanText(Texts.of("messages", Locale.KOREAN)).line(in))
        .isEqualTo("축구: 보통 화·목 08시, 농구: 비시즌");
    assertThat(new PlanText(Texts.of("messages", Locale.ENGLISH)).line(in))
        .isEqualTo("Soccer: usually Tue·Thu 08:00, Basketball: off-season");
    assertThat(
            new PlanText(Texts.of("messages", Locale.KOREAN))
                .line(input("2026-07-10T00:30", List.of(), List.of())))
        .isEqualTo("축구: 아직 파악 중, 농구: 아직 파악 중");
  }
}
