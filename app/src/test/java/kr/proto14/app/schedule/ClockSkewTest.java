package kr.proto14.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.CorrectedClock;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL whose clocks are an hour apart. */
class ClockSkewTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private static CorrectedClock node(Store store, Instant hisTime) {
    CorrectedClock clock = new CorrectedClock(new SettableClock(hisTime));
    CorrectedClock.correct(clock, store::time);
    return clock;
  }

  @Test
  void nodes_an_hour_apart_agree_once_they_have_asked_the_database() {
    try (Store store = Databases.POSTGRESQL.fresh()) {
      Instant right = store.time(Instant.EPOCH);
      CorrectedClock slow = node(store, right.minus(Duration.ofHours(1)));
      CorrectedClock fast = node(store, right);
      assertThat(Duration.between(slow.instant(), fast.instant()).abs()).isLessThan(A_MOMENT);
      assertThat(Duration.between(right, slow.instant()).abs()).isLessThan(A_MOMENT);
    }
  }

  @Test
  void a_node_an_hour_ahead_does_not_take_a_lease_that_still_runs() {
    try (Store store = Databases.POSTGRESQL.fresh()) {
      Instant right = store.time(Instant.EPOCH);
      CorrectedClock ahead = node(store, right.plus(Duration.ofHours(1)));
      Lease held =
          new Lease("theirs", "elsewhere", 1, Instant.EPOCH, right.plus(LeaseKeeper.LENGTH));
      Lease wanted =
          new Lease("ours", "here", 2, Instant.EPOCH, ahead.instant().plus(LeaseKeeper.LENGTH));
      boolean first = store.inTransaction(tx -> tx.leases().take("check", held, right, ""));
      boolean second =
          store.inTransaction(tx -> tx.leases().take("check", wanted, ahead.instant(), ""));
      assertThat(first).isTrue();
      assertThat(second).isFalse();
    }
  }

  @Test
  void the_embedded_database_leaves_the_clock_alone() {
    try (Store store = Databases.SQLITE.fresh()) {
      Instant any = Instant.parse("2026-09-22T03:00:00Z");
      assertThat(node(store, any).instant()).isEqualTo(any);
    }
  }
}
