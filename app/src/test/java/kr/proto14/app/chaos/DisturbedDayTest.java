package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days on which the clock, the host or somebody's hand comes between the daemon and its slots. */
class DisturbedDayTest {
  @ParameterizedTest
  @EnumSource(Databases.class)
  void midnight_in_korea_begins_the_day_of_the_calendar(Databases database) {
    try (Life life = new Life(database, "2027-03-30T20:30")) {
      life.until("2027-03-31T03:00");
      assertThat(life.ledger()).containsExactly("03-30 21:00 daily RAN", "03-31 02:00 check RAN");
      assertThat(life.explanations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void monday_at_nine_sums_up_the_week_and_no_other_day_does(Databases database) {
    try (Life life = new Life(database, "2027-01-03T08:30")) {
      life.until("2027-01-05T10:00");
      assertThat(life.ledger())
          .filteredOn(line -> line.contains("weekly"))
          .containsExactly("01-04 09:00 weekly RAN");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_end_of_a_month_and_of_a_year_lose_nothing(Databases database) {
    try (Life life = new Life(database, "2027-12-31T14:30")) {
      life.until("2028-01-01T08:30");
      assertThat(life.ledger())
          .containsExactly(
              "12-31 20:00 check RAN",
              "12-31 21:00 daily RAN",
              "01-01 02:00 check RAN",
              "01-01 03:30 housekeeping RAN",
              "01-01 04:30 backup RAN",
              "01-01 06:00 results RAN",
              "01-01 08:00 check RAN");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_leap_day_is_a_day_like_any_other(Databases database) {
    try (Life life = new Life(database, "2028-02-28T20:30")) {
      life.until("2028-03-01T02:30");
      assertThat(life.ledger())
          .contains("02-29 02:00 check RAN", "02-29 21:00 daily RAN", "03-01 02:00 check RAN")
          .hasSize(1 + 8 + 1)
          .allMatch(line -> line.endsWith("RAN"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_clock_set_forward_an_hour_runs_what_it_jumped_over_late_and_says_so(Databases database) {
    try (Life life = new Life(database, "2027-01-06T13:20")) {
      life.until("2027-01-06T13:30").jumpTo("2027-01-06T14:30").until("2027-01-06T20:30");
      assertThat(life.ledger())
          .containsExactly("01-06 14:00 check LATE asleep", "01-06 20:00 check RAN");
      assertThat(life.explanations())
          .singleElement()
          .asString()
          .contains("13:30~14:30", "1시간", "절전 상태였거나 시계가 앞으로", "새 회차 체크: 1회 늦게 실행 (14:30)");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_clock_set_back_an_hour_runs_nothing_twice(Databases database) {
    try (Life life = new Life(database, "2027-01-06T13:30")) {
      life.until("2027-01-06T14:30").jumpTo("2027-01-06T13:30").until("2027-01-06T20:30");
      assertThat(life.ledger()).containsExactly("01-06 14:00 check RAN", "01-06 20:00 check RAN");
      assertThat(life.explanations()).isEmpty();
      assertThat(life.runs("check")).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void eight_hours_of_sleep_are_accounted_for_and_explained_once(Databases database) {
    try (Life life = new Life(database, "2027-01-03T23:50")) {
      life.until("2027-01-04T01:50").jumpTo("2027-01-04T09:50").until("2027-01-04T14:10");
      assertThat(life.ledger())
          .containsExactly(
              "01-04 02:00 check MISSED asleep",
              "01-04 03:30 housekeeping LATE asleep",
              "01-04 04:30 backup LATE asleep",
              "01-04 06:00 results LATE asleep",
              "01-04 08:00 check LATE asleep",
              "01-04 09:00 weekly LATE asleep",
              "01-04 14:00 check RAN");
      assertThat(life.explanations())
          .singleElement()
          .asString()
          .contains(
              "01:50~09:50 (8시간 0분)",
              "새 회차 체크: 1회 건너뜀, 1회 늦게 실행 (09:50)",
              "결과 수집: 1회 늦게 실행 (09:50)",
              "주간 요약: 1회 늦게 실행 (09:50)",
              "백업: 1회 늦게 실행 (09:50)");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_daemon_that_was_down_catches_up_when_it_starts_and_explains_it(Databases database) {
    try (Life life = new Life(database, "2027-01-05T03:02")) {
      life.until("2027-01-05T03:12").deadUntil("2027-01-05T09:40").until("2027-01-05T09:50");
      assertThat(life.ledger())
          .containsExactly(
              "01-05 03:30 housekeeping LATE down",
              "01-05 04:30 backup LATE down",
              "01-05 06:00 results LATE down",
              "01-05 08:00 check LATE down");
      assertThat(life.explanations())
          .singleElement()
          .asString()
          .contains("03:12~09:40", "6시간 28분", "꺼져 있었습니다", "새 회차 체크: 1회 늦게 실행 (09:40)");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_days_down_collect_results_for_each_day_and_summon_no_daily_message(Databases database) {
    try (Life life = new Life(database, "2027-01-05T20:30")) {
      life.deadUntil("2027-01-07T20:40").until("2027-01-07T20:50");
      assertThat(life.ledger())
          .filteredOn(line -> line.contains("results") || line.contains("daily"))
          .containsExactly(
              "01-05 21:00 daily MISSED down",
              "01-06 06:00 results LATE down",
              "01-06 21:00 daily MISSED down",
              "01-07 06:00 results LATE down");
      assertThat(life.explanations())
          .singleElement()
          .asString()
          .contains("결과 수집: 2회 늦게 실행", "일일 상태: 2회 건너뜀");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_week_is_summed_up_late_within_two_days_and_not_after(Databases database) {
    try (Life life = new Life(database, "2027-01-04T08:30")) {
      life.deadUntil("2027-01-06T08:30").until("2027-01-06T08:40");
      assertThat(life.ledger()).contains("01-04 09:00 weekly LATE down");
      life.until("2027-01-11T08:30").deadUntil("2027-01-13T09:30");
      assertThat(life.ledger()).contains("01-11 09:00 weekly MISSED down");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_pause_over_slots_is_caught_up_with_after_the_resume(Databases database) {
    try (Life life = new Life(database, "2027-01-05T01:30")) {
      life.paused().until("2027-01-05T09:00");
      assertThat(life.ledger()).isEmpty();
      life.resumed().until("2027-01-05T14:10");
      assertThat(life.ledger())
          .containsExactly(
              "01-05 02:00 check SKIPPED paused",
              "01-05 03:30 housekeeping LATE paused",
              "01-05 04:30 backup LATE paused",
              "01-05 06:00 results LATE paused",
              "01-05 08:00 check LATE paused",
              "01-05 14:00 check RAN");
      assertThat(life.explanations())
          .singleElement()
          .asString()
          .contains("01:30~09:00", "일시 정지", "새 회차 체크: 1회 건너뜀, 1회 늦게 실행 (09:00)");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_pause_between_slots_costs_nothing_and_says_nothing(Databases database) {
    try (Life life = new Life(database, "2027-01-05T09:00")) {
      life.paused().until("2027-01-05T13:00").resumed().until("2027-01-05T14:10");
      assertThat(life.ledger()).containsExactly("01-05 14:00 check RAN");
      assertThat(life.explanations()).isEmpty();
    }
  }
}
