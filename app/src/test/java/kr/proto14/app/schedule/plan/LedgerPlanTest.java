package kr.proto14.app.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.schedule.ledger.Piece;
import kr.proto14.app.store.Slot;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerPlanTest {
  @ParameterizedTest
  @EnumSource(Databases.class)
  void restarts_in_quick_succession_ask_the_seller_once(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      Ledger ledger = bench.app.parts().ledger();
      assertThat(ledger.open(JobName.CHECK)).isEmpty();

      ledger.expect(JobName.CHECK, bench.clock.instant(), "", Ledger.START);
      Piece first = ledger.open(JobName.CHECK).getFirst();
      ledger.start(first);
      ledger.ran(first, false);
      bench.clock.tick(Duration.ofSeconds(20));
      ledger.expect(JobName.CHECK, bench.clock.instant(), "", Ledger.START);
      assertThat(ledger.open(JobName.CHECK)).isEmpty();

      bench.clock.tick(Duration.ofMinutes(11));
      ledger.expect(JobName.CHECK, bench.clock.instant(), "", Ledger.START);
      assertThat(ledger.open(JobName.CHECK)).hasSize(1);
      assertThat(
              bench
                  .store()
                  .reading(tx -> tx.slots().between(Instant.EPOCH, bench.clock.instant()))
                  .stream()
                  .filter(slot -> slot.kind().equals(Ledger.START)))
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("RAN ", "SKIPPED recent", "PLANNED ");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void no_offset_takes_a_last_look_past_the_end_of_the_sale(Databases database) {
    try (AppBench bench =
        new AppBench(database, Map.of("PROTO14_REFRESH_BEFORE", "1h,20m,10m,1m"))) {
      bench.check();
      Instant now = bench.clock.instant();
      Instant end = bench.store().reading(tx -> tx.rounds().newest(1)).getFirst().round().saleEnd();
      bench.clock.set(end.minus(Duration.ofDays(1)));
      bench.app.parts().planner().plan(bench.clock.instant());

      List<Instant> looks =
          bench.store().reading(tx -> tx.slots().between(now, end.plusSeconds(1))).stream()
              .filter(slot -> slot.key().job().equals(JobName.REFRESH.key()))
              .map(Slot::key)
              .map(Slot.Key::due)
              .distinct()
              .toList();
      assertThat(looks)
          .containsExactly(
              end.minus(Duration.ofHours(1)),
              end.minus(Duration.ofMinutes(20)),
              end.minus(Duration.ofMinutes(11)));
      assertThat(looks).allMatch(due -> due.plusSeconds(Offsets.MOST).isBefore(end));
    }
  }
}
