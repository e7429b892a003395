package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;

/**
 * Outages of everything, by a seed: the ledger equals the calendar, and each reason is right.
 * {@link OutageReportTest} has the same on the embedded database.
 */
class OutageLifeTest {
  private static final int DAYS = 12;
  private static final long SEED = 14;

  /** What may pass between a slot and its run. */
  private static final Duration ON_TIME = Duration.ofMinutes(1);

  @Test
  void the_ledger_of_days_full_of_outages_equals_the_calendar() {
    try (OutageLife life = new OutageLife(Databases.POSTGRESQL, DAYS, SEED)) {
      life.live();
      assertWhole(life);
    }
  }

  /** Everything that must hold after a life among outages. */
  static void assertWhole(OutageLife life) {
    assertThat(life.outages.stream().map(Outage::kind).distinct())
        .containsExactly(Outage.Kind.values());
    List<Slot> slots = life.slots();
    assertThat(slots.stream().map(slot -> slot.key().due() + " " + slot.key().job()).sorted())
        .isEqualTo(calendar(life.world.clock.instant()));
    assertThat(slots).allSatisfy(slot -> assertReason(life, slot));
    OutageFigures figures = new OutageFigures(life);
    assertThat(figures.lost()).isZero();
    assertThat(new Deliveries(life.world.received()).doubled()).isEmpty();
    assertThat(figures.sent("prediction")).isEqualTo(life.predictable()).isPositive();
    assertThat(figures.sent("catch-up")).isPositive();
  }

  private static List<String> calendar(Instant now) {
    return Arrays.stream(JobName.values())
        .flatMap(
            job ->
                DaemonParts.calendar().between(job, OutageLife.START, now).stream()
                    .map(due -> due + " " + job.key()))
        .sorted()
        .toList();
  }

  private static void assertReason(OutageLife life, Slot slot) {
    Optional<String> expected =
        life.outages.stream()
            .filter(outage -> outage.covers(slot.key().due()))
            .filter(outage -> outage.to().isAfter(slot.key().due().plus(ON_TIME)))
            .map(outage -> outage.kind().reason())
            .filter(reason -> !reason.isEmpty())
            .findFirst();
    assertThat(slot.reason()).as(slot.toString()).isEqualTo(expected.orElse(""));
    if (expected.isEmpty()) {
      assertThat(slot.state()).isEqualTo(SlotState.RAN);
    } else {
      assertThat(slot.state()).isIn(SlotState.LATE, SlotState.SKIPPED, SlotState.MISSED);
    }
  }
}
