package kr.proto14.app.schedule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import kr.proto14.app.config.Moments;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {
  private static final Duration OFFSET = Duration.ofMinutes(4);

  private final SettableClock clock = SettableClock.at("2026-11-23T12:00:00+09:00");
  private final Calendar calendar =
      new Calendar(
          Map.of(
              JobName.CHECK, Moments.parse("02:00,08:00,14:00,20:00"),
              JobName.RESULTS, Moments.parse("06:00"),
              JobName.DAILY, Moments.parse("21:00")));

  private Ledger ledger(Store store) {
    return new Ledger(
        store,
        calendar,
        job -> job == JobName.CHECK ? OFFSET : Duration.ZERO,
        (tx, slot, kind) -> kind.equals("unwanted") ? Optional.of("off-season") : Optional.empty(),
        clock);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_expected_of_the_time_before_the_first_look(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(ledger(store).open(JobName.CHECK)).isEmpty();
      assertThat(slots(store)).isEmpty();
      assertThat(ledger(store).next(JobName.CHECK)).contains(at("2026-11-23T14:04:00+09:00"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_slot_is_due_after_the_offset_of_the_installation_and_then_on_time(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      clock.set(at("2026-11-23T14:03:59+09:00"));
      assertThat(ledger.open(JobName.CHECK)).isEmpty();
      clock.set(at("2026-11-23T14:04:00+09:00"));
      Piece piece = ledger.open(JobName.CHECK).getFirst();
      ledger.start(piece);
      clock.tick(Duration.ofSeconds(20));
      ledger.ran(piece, true);

      Slot slot = slots(store).getFirst();
      assertThat(slot.state()).isEqualTo(SlotState.RAN);
      assertThat(slot.key().due()).isEqualTo(at("2026-11-23T14:00:00+09:00"));
      assertThat(slot.startedAt()).isEqualTo(at("2026-11-23T14:04:00+09:00"));
      assertThat(slot.endedAt()).isEqualTo(at("2026-11-23T14:04:20+09:00"));
      assertThat(slot.wentWell()).isTrue();
      assertThat(slot.delay()).isEqualTo(OFFSET);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_second_look_finds_nothing_of_what_is_settled(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      clock.set(at("2026-11-23T14:05:00+09:00"));
      run(ledger, JobName.CHECK);
      assertThat(ledger.open(JobName.CHECK)).isEmpty();
      assertThat(slots(store)).hasSize(1);
      assertThat(ledger.next(JobName.CHECK)).contains(at("2026-11-23T20:04:00+09:00"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void after_downtime_the_last_check_runs_late_and_the_others_are_missed(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      outage(store, Cause.DOWN, "2026-11-23T13:00:00+09:00", "2026-11-24T09:40:00+09:00");
      clock.set(at("2026-11-24T09:40:00+09:00"));
      run(ledger, JobName.CHECK);
      assertThat(slots(store))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("MISSED down", "MISSED down", "MISSED down", "LATE down");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_pause_left_out_was_skipped_and_not_missed(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      outage(store, Cause.PAUSED, "2026-11-23T13:00:00+09:00", "2026-11-23T21:00:00+09:00");
      clock.set(at("2026-11-23T21:00:00+09:00"));
      run(ledger, JobName.CHECK);
      assertThat(slots(store))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("SKIPPED paused", "LATE paused");
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_run_catches_up_with_every_missed_collection_of_results(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.RESULTS);
      outage(store, Cause.ASLEEP, "2026-11-23T13:00:00+09:00", "2026-11-26T07:00:00+09:00");
      clock.set(at("2026-11-26T07:00:00+09:00"));
      Piece piece = only(ledger.open(JobName.RESULTS));
      assertThat(piece.slots()).hasSize(3);
      run(ledger, piece);
      assertThat(slots(store))
          .hasSize(3)
          .allMatch(slot -> piece.run().equals(slot.run()))
          .allMatch(slot -> clock.instant().equals(slot.startedAt()))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsOnly("LATE asleep");
    }
  }

  @Test
  void a_year_off_costs_one_collection_of_results_and_a_row_for_each_day() {
    try (Store store = Databases.SQLITE.fresh()) {
      Ledger ledger = looked(store, JobName.RESULTS);
      outage(store, Cause.DOWN, "2026-11-23T13:00:00+09:00", "2027-11-23T13:00:00+09:00");
      clock.set(at("2027-11-23T13:00:00+09:00"));
      run(ledger, only(ledger.open(JobName.RESULTS)));
      assertThat(slots(store)).hasSize(365).allMatch(slot -> slot.state() == SlotState.LATE);
      assertThat(slots(store)).extracting(Slot::run).containsOnly(slots(store).getFirst().run());
      assertThat(ledger.open(JobName.RESULTS)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void slots_left_unrun_by_a_daemon_that_died_before_its_run_started_are_found_again(
      Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.RESULTS);
      clock.set(at("2026-11-25T06:00:00+09:00"));
      List<Piece> lost = ledger.open(JobName.RESULTS);
      List<Piece> found = ledger.open(JobName.RESULTS);
      assertThat(found)
          .extracting(Piece::slots)
          .isEqualTo(lost.stream().map(Piece::slots).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_run_that_died_is_taken_over_and_its_slot_says_so(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      clock.set(at("2026-11-23T14:04:00+09:00"));
      Piece dead = ledger.open(JobName.CHECK).getFirst();
      ledger.start(dead);
      clock.tick(Duration.ofSeconds(30));
      Piece second = ledger.open(JobName.CHECK).getFirst();
      ledger.start(second);
      ledger.ran(second, true);
      ledger.ran(dead, false);
      assertThat(slots(store))
          .singleElement()
          .satisfies(
              slot -> {
                assertThat(slot.state()).isEqualTo(SlotState.LATE);
                assertThat(slot.reason()).isEqualTo("died");
                assertThat(slot.wentWell()).isTrue();
                assertThat(slot.run()).isEqualTo(second.run());
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_run_handed_back_is_due_again_and_a_busy_one_is_skipped(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      clock.set(at("2026-11-23T14:04:00+09:00"));
      Piece piece = ledger.open(JobName.CHECK).getFirst();
      ledger.start(piece);
      ledger.handBack(piece);
      assertThat(slots(store)).extracting(Slot::state).containsExactly(SlotState.PLANNED);
      Piece again = ledger.open(JobName.CHECK).getFirst();
      ledger.start(again);
      ledger.wasBusy(again);
      assertThat(slots(store))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("SKIPPED busy");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_expected_slot_starts_at_its_moment_whatever_the_offset(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      ledger.expect(JobName.CHECK, clock.instant(), "", "start");
      ledger.expect(JobName.CHECK, clock.instant(), "", "start");
      assertThat(ledger.next(JobName.CHECK)).contains(clock.instant());
      run(ledger, JobName.CHECK);
      assertThat(slots(store))
          .extracting(slot -> slot.kind() + " " + slot.state())
          .containsExactly("start RAN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_exempted_slot_is_skipped_with_its_reason_and_does_not_run(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      ledger.expect(JobName.CHECK, clock.instant(), "", "unwanted");
      assertThat(ledger.open(JobName.CHECK)).isEmpty();
      assertThat(slots(store))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("SKIPPED off-season");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_set_back_runs_nothing_twice_and_one_set_forward_loses_nothing(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      clock.set(at("2026-11-23T14:04:00+09:00"));
      run(ledger, JobName.CHECK);
      clock.set(at("2026-11-23T13:04:00+09:00"));
      assertThat(ledger.open(JobName.CHECK)).isEmpty();
      clock.set(at("2026-11-23T14:04:00+09:00"));
      assertThat(ledger.open(JobName.CHECK)).isEmpty();
      clock.set(at("2026-11-23T21:04:00+09:00"));
      run(ledger, JobName.CHECK);
      assertThat(slots(store))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("RAN ", "LATE behind");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_that_was_weeks_ahead_does_not_leave_weeks_without_slots(Databases database) {
    try (Store store = database.fresh()) {
      Ledger ledger = looked(store, JobName.CHECK);
      clock.set(at("2026-12-20T14:04:00+09:00"));
      run(ledger, JobName.CHECK);
      clock.set(at("2026-11-23T13:00:00+09:00"));
      assertThat(ledger.open(JobName.CHECK)).isEmpty();
      assertThat(slots(store)).isEmpty();
      assertThat(ledger.next(JobName.CHECK)).contains(at("2026-11-23T14:04:00+09:00"));
      clock.set(at("2026-11-23T14:04:00+09:00"));
      run(ledger, JobName.CHECK);
      assertThat(slots(store)).extracting(Slot::state).containsExactly(SlotState.RAN);
    }
  }

  @Test
  void a_day_told_too_late_is_missed() {
    try (Store store = Databases.SQLITE.fresh()) {
      Ledger ledger = looked(store, JobName.DAILY);
      outage(store, Cause.DATABASE, "2026-11-23T20:00:00+09:00", "2026-11-23T22:00:00+09:00");
      clock.set(at("2026-11-23T22:00:00+09:00"));
      assertThat(ledger.open(JobName.DAILY)).isEmpty();
      assertThat(slots(store))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("MISSED database");
    }
  }

  @ParameterizedTest
  @EnumSource
  void however_looks_and_deaths_fall_every_slot_of_the_calendar_is_one_final_row(
      Databases database) {
    for (long seed = 1; seed <= 5; seed++) {
      try (Store store = database.fresh()) {
        Instant start = at("2026-11-23T12:00:00+09:00");
        clock.set(start);
        SplittableRandom random = new SplittableRandom(seed);
        Ledger ledger = looked(store, JobName.CHECK);
        for (int look = 0; look < 60; look++) {
          clock.tick(Duration.ofMinutes(random.nextInt(1, 60 * 14)));
          for (Piece piece : ledger.open(JobName.CHECK)) {
            switch (random.nextInt(5)) {
              case 0 -> {}
              case 1 -> ledger.start(piece);
              case 2 -> {
                ledger.start(piece);
                ledger.handBack(piece);
              }
              default -> run(ledger, piece);
            }
          }
        }
        run(ledger, JobName.CHECK);
        List<Instant> expected =
            calendar.between(JobName.CHECK, start, clock.instant().minus(OFFSET));
        assertThat(slots(store))
            .extracting(s -> s.key().due())
            .as("seed %d", seed)
            .isEqualTo(expected);
        assertThat(slots(store)).allMatch(slot -> slot.state().isFinal());
      }
    }
  }

  /** A ledger that has looked at a job once, so that its slots are expected from now on. */
  private Ledger looked(Store store, JobName job) {
    Ledger ledger = ledger(store);
    assertThat(ledger.open(job)).isEmpty();
    return ledger;
  }

  private static void run(Ledger ledger, JobName job) {
    ledger.open(job).forEach(piece -> run(ledger, piece));
  }

  private static Piece only(List<Piece> pieces) {
    assertThat(pieces).hasSize(1);
    return pieces.getFirst();
  }

  private static void run(Ledger ledger, Piece piece) {
    ledger.start(piece);
    ledger.ran(piece, true);
  }

  private static void outage(Store store, Cause cause, String from, String to) {
    store.inTransaction(
        tx -> {
          tx.outages().add(cause, at(from), at(to));
          return null;
        });
  }

  private static List<Slot> slots(Store store) {
    return store.reading(
        tx -> tx.slots().between(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE)));
  }

  private static Instant at(String text) {
    return java.time.OffsetDateTime.parse(text).toInstant();
  }
}
