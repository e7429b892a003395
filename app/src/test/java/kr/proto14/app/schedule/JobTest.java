package kr.proto14.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobTest {
  private static void heldElsewhereUntil(AppBench bench, Instant expires) {
    Lease theirs = new Lease("theirs", "elsewhere", 1, Instant.EPOCH, expires);
    boolean held =
        bench
            .store()
            .inTransaction(tx -> tx.leases().take("check", theirs, bench.clock.instant(), ""));
    assertThat(held).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_run_elsewhere_is_waited_for_a_minute_and_then_this_one_is_busy(Databases database)
      throws Exception {
    try (AppBench bench = new AppBench(database)) {
      heldElsewhereUntil(bench, bench.clock.instant().plus(Duration.ofHours(1)));
      Instant before = bench.clock.instant();
      assertThat(bench.app.check().run()).isInstanceOf(Job.Result.Busy.class);
      assertThat(Duration.between(before, bench.clock.instant())).hasSeconds(60);
      assertThat(bench.betman.calls()).isEmpty();
      assertThat(bench.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_run_elsewhere_that_ends_in_time_lets_this_one_go_on(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      heldElsewhereUntil(bench, bench.clock.instant().plus(Duration.ofSeconds(30)));
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_lease_is_given_back_whatever_came_of_the_run(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.check();
      boolean free = bench.store().reading(tx -> tx.leases().holder("check")).isEmpty();
      assertThat(free).isTrue();
    }
  }
}
