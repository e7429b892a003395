package kr.proto14.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaseKeeperTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private final SettableClock clock = new SettableClock(NOW);

  private LeaseKeeper keeper(Store store) {
    return new LeaseKeeper(store, clock, clock::tick);
  }

  private void heldBy(Store store, ProcessIdentity process) {
    boolean taken =
        store.inTransaction(
            tx ->
                tx.leases()
                    .take(
                        "check",
                        new Lease(
                            "theirs",
                            process.host(),
                            process.pid(),
                            process.started(),
                            clock.instant().plus(LeaseKeeper.LENGTH)),
                        clock.instant(),
                        ""));
    assertThat(taken).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_free_lease_is_taken_at_once_and_given_back(Databases database) throws Exception {
    try (Store store = database.fresh()) {
      keeper(store).take("check", Duration.ZERO).orElseThrow().close();
      Optional<HeldLease> again = keeper(store).take("check", Duration.ZERO);
      assertThat(again).isPresent();
      again.orElseThrow().close();
      assertThat(clock.instant()).isEqualTo(NOW);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_living_holder_that_renews_is_waited_for_and_no_longer_than_told(Databases database)
      throws Exception {
    try (Store store = database.fresh();
        HeldLease held = keeper(store).take("check", Duration.ZERO).orElseThrow()) {
      LeaseKeeper second =
          new LeaseKeeper(
              store,
              clock,
              duration -> {
                clock.tick(duration);
                held.renew();
              });
      assertThat(second.take("check", MINUTE)).isEmpty();
      assertThat(Duration.between(NOW, clock.instant())).isEqualTo(MINUTE);
      assertThat(held.isLost()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_lease_of_a_dead_process_of_this_host_is_taken_at_once(Databases database)
      throws Exception {
    try (Store store = database.fresh()) {
      ProcessIdentity here = ProcessIdentity.current();
      heldBy(
          store, new ProcessIdentity(here.host(), here.pid(), here.started().minusSeconds(3600)));
      Optional<HeldLease> taken = keeper(store).take("check", Duration.ZERO);
      assertThat(taken).isPresent();
      taken.orElseThrow().close();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_lease_of_another_host_is_taken_once_it_has_run_out(Databases database) throws Exception {
    try (Store store = database.fresh()) {
      heldBy(store, new ProcessIdentity("elsewhere", 1, Instant.EPOCH));
      Optional<HeldLease> taken = keeper(store).take("check", MINUTE);
      assertThat(taken).isPresent();
      taken.orElseThrow().close();
      assertThat(Duration.between(NOW, clock.instant())).isEqualTo(LeaseKeeper.LENGTH);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_holder_whose_lease_was_taken_learns_of_it(Databases database) throws Exception {
    try (Store store = database.fresh();
        HeldLease slow = keeper(store).take("check", Duration.ZERO).orElseThrow()) {
      clock.tick(LeaseKeeper.LENGTH);
      try (HeldLease fresh = keeper(store).take("check", Duration.ZERO).orElseThrow()) {
        slow.renew();
        fresh.renew();
        assertThat(slow.isLost()).isTrue();
        assertThat(fresh.isLost()).isFalse();
      }
    }
  }
}
