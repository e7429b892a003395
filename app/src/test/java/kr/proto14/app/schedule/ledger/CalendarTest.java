package kr.proto14.app.schedule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kr.proto14.app.config.Moments;
import kr.proto14.app.schedule.JobName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  private final Calendar calendar =
      new Calendar(
          Map.of(
              JobName.CHECK, Moments.parse("02:00,08:00,14:00,20:00"),
              JobName.DAILY, Moments.parse("00:00"),
              JobName.WEEKLY, Moments.parse("MON 09:00")));

  @Test
  void a_day_has_its_slots_in_order() {
    assertThat(between(JobName.CHECK, "2026-11-24T00:00:00+09:00", "2026-11-25T00:00:00+09:00"))
        .containsExactly(
            at("2026-11-24T02:00:00+09:00"),
            at("2026-11-24T08:00:00+09:00"),
            at("2026-11-24T14:00:00+09:00"),
            at("2026-11-24T20:00:00+09:00"));
  }

  @Test
  void a_slot_belongs_to_the_time_that_ends_with_it_and_not_to_the_one_that_begins() {
    String slot = "2026-11-24T08:00:00+09:00";
    assertThat(between(JobName.CHECK, "2026-11-24T07:59:59+09:00", slot)).containsExactly(at(slot));
    assertThat(between(JobName.CHECK, slot, "2026-11-24T13:59:59+09:00")).isEmpty();
    assertThat(calendar.next(JobName.CHECK, at(slot))).contains(at("2026-11-24T14:00:00+09:00"));
  }

  @ParameterizedTest
  @CsvSource({
    // midnight in Korea is the afternoon before in UTC
    "DAILY,  2026-11-23T23:59:59+09:00, 2026-11-24T00:00:00+09:00",
    "DAILY,  2026-12-31T12:00:00+09:00, 2027-01-01T00:00:00+09:00",
    "DAILY,  2028-02-28T12:00:00+09:00, 2028-02-29T00:00:00+09:00",
    "DAILY,  2028-02-29T12:00:00+09:00, 2028-03-01T00:00:00+09:00",
    "WEEKLY, 2026-11-23T08:59:59+09:00, 2026-11-23T09:00:00+09:00",
    "WEEKLY, 2026-11-23T09:00:00+09:00, 2026-11-30T09:00:00+09:00",
    "WEEKLY, 2026-12-31T00:00:00+09:00, 2027-01-04T09:00:00+09:00"
  })
  void the_next_slot_is_found_over_the_borders_of_days_months_and_years(
      JobName job, String after, String next) {
    assertThat(calendar.next(job, at(after))).contains(at(next));
  }

  @Test
  void a_job_without_moments_has_no_slots() {
    assertThat(calendar.next(JobName.REFRESH, Instant.EPOCH)).isEmpty();
    assertThat(between(JobName.REFRESH, "2026-01-01T00:00:00+09:00", "2027-01-01T00:00:00+09:00"))
        .isEmpty();
  }

  @Test
  void time_that_runs_backwards_has_no_slots() {
    assertThat(between(JobName.CHECK, "2026-11-24T20:00:00+09:00", "2026-11-24T08:00:00+09:00"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void walking_from_slot_to_slot_gives_what_asking_for_all_gives(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Instant from = Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 1_900_000_000L));
    Instant to = from.plus(Duration.ofMinutes(random.nextInt(1, 60 * 24 * 40)));
    for (JobName job : List.of(JobName.CHECK, JobName.DAILY, JobName.WEEKLY)) {
      List<Instant> walked = new ArrayList<>();
      Instant next = calendar.next(job, from).orElseThrow();
      while (!next.isAfter(to)) {
        walked.add(next);
        next = calendar.next(job, next).orElseThrow();
      }
      assertThat(calendar.between(job, from, to)).as("seed %d, %s", seed, job).isEqualTo(walked);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void two_stretches_have_the_slots_of_the_whole(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Instant from = Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 1_900_000_000L));
    Instant middle = from.plusSeconds(random.nextInt(1, 3_000_000));
    Instant to = middle.plusSeconds(random.nextInt(1, 3_000_000));
    List<Instant> parts = new ArrayList<>(calendar.between(JobName.CHECK, from, middle));
    parts.addAll(calendar.between(JobName.CHECK, middle, to));
    assertThat(parts).as("seed %d", seed).isEqualTo(calendar.between(JobName.CHECK, from, to));
  }

  private List<Instant> between(JobName job, String from, String to) {
    return calendar.between(job, at(from), at(to));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
