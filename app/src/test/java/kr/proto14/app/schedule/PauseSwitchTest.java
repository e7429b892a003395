package kr.proto14.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.OutageTable.Outage;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PauseSwitchTest {
  private final SettableClock clock = SettableClock.at("2026-11-24T03:00:00+09:00");

  @ParameterizedTest
  @EnumSource
  void a_pause_lasts_until_it_is_ended_and_is_an_outage_then(Databases database) {
    try (Store store = database.fresh()) {
      PauseSwitch schedule = new PauseSwitch(store, clock);
      Instant from = clock.instant();
      assertThat(schedule.pause()).isEmpty();
      clock.tick(Duration.ofHours(5));
      assertThat(paused(store)).contains(from);
      assertThat(schedule.resume()).contains(from);
      assertThat(paused(store)).isEmpty();
      assertThat(outages(store))
          .extracting(Outage::cause, Outage::from, Outage::to)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Cause.PAUSED, from, clock.instant()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pausing_twice_is_one_pause_and_resuming_what_runs_does_nothing(Databases database) {
    try (Store store = database.fresh()) {
      PauseSwitch schedule = new PauseSwitch(store, clock);
      assertThat(schedule.resume()).isEmpty();
      schedule.pause();
      Instant from = clock.instant();
      clock.tick(Duration.ofMinutes(1));
      assertThat(schedule.pause()).contains(from);
      assertThat(schedule.resume()).contains(from);
      assertThat(schedule.resume()).isEmpty();
      assertThat(outages(store)).hasSize(1);
    }
  }

  private static Optional<Instant> paused(Store store) {
    return store.reading(tx -> tx.pause().since());
  }

  private List<Outage> outages(Store store) {
    return store.reading(tx -> tx.outages().untold());
  }
}
