package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The daemon in virtual time. */
class HandCrankedTest {
  private static final Duration GRID = Duration.ofMinutes(30);

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_ledger_of_a_quiet_week_equals_the_calendar(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.clock.set(Instant.parse("2026-12-28T00:00:00Z"));
      Instant start = bench.clock.instant();
      Parts parts = DaemonParts.coarse(bench.app.parts(), GRID);
      try (HandCranked daemon = new HandCranked(parts, "one", bench.clock)) {
        daemon.start();
        daemon.live(start.plus(Duration.ofDays(8)), GRID);
        daemon.stop();
      }
      List<Slot> slots =
          bench
              .store()
              .reading(
                  tx -> tx.slots().between(Instant.EPOCH, bench.clock.instant().plusSeconds(1)));
      assertThat(slots).extracting(Slot::state).containsOnly(SlotState.RAN);
      assertThat(calendarSlots(slots)).isEqualTo(expected(start, bench.clock.instant()));
    }
  }

  private static List<String> calendarSlots(List<Slot> slots) {
    return slots.stream()
        .filter(slot -> slot.kind().equals("calendar"))
        .map(slot -> slot.key().due() + " " + slot.key().job())
        .sorted()
        .toList();
  }

  private static List<String> expected(Instant from, Instant to) {
    Calendar calendar = DaemonParts.calendar();
    List<String> all = new ArrayList<>();
    Arrays.stream(JobName.values())
        .forEach(
            job -> calendar.between(job, from, to).forEach(due -> all.add(due + " " + job.key())));
    return all.stream().sorted().toList();
  }
}
