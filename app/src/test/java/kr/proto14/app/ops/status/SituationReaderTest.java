package kr.proto14.app.ops.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationReaderTest {
  private final SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
  private final Instant now = clock.instant();

  /** Two jobs: one at every full hour, and one without a calendar. */
  private static final Timetable HOURLY =
      new Timetable() {
        @Override
        public List<String> jobs() {
          return List.of("check", "refresh");
        }

        @Override
        public Optional<Instant> next(String job, Instant after) {
          long hours = after.getEpochSecond() / 3600 + 1;
          return job.equals("check")
              ? Optional.of(Instant.ofEpochSecond(3600 * hours))
              : Optional.empty();
        }

        @Override
        public boolean isOffset(String job) {
          return job.equals("check");
        }
      };

  private Situation read(Store store) {
    return new SituationReader(store, HOURLY, Duration.ofSeconds(30), 30_000, clock).read();
  }

  private static void write(Store store, Consumer<Tx> work) {
    store.inTransaction(
        tx -> {
          work.accept(tx);
          return null;
        });
  }

  private static JobStanding job(Situation situation, String name) {
    return situation.jobs().stream()
        .filter(job -> job.job().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_database_has_nothing_and_says_so(Databases database) {
    try (Store store = database.fresh()) {
      Situation situation = read(store);
      assertThat(situation.at()).isEqualTo(now);
      assertThat(situation.daemon().last()).isEmpty();
      assertThat(situation.pausedSince()).isEmpty();
      assertThat(situation.jobs()).extracting(JobStanding::job).containsExactly("check", "refresh");
      assertThat(job(situation, "check").next()).contains(now.plusSeconds(3600));
      assertThat(job(situation, "refresh").next()).isEmpty();
      assertThat(situation.pools()).allMatch(pool -> pool.predicted().isEmpty());
      assertThat(situation.punctuality().share()).isEmpty();
      assertThat(situation.queue().waiting()).isZero();
      assertThat(situation.queue().oldest()).isNull();
      assertThat(situation.backup()).isEmpty();
      assertThat(situation.drill()).isEmpty();
      assertThat(situation.databaseBytes()).isGreaterThan(10_000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_next_run_is_the_sooner_of_calendar_and_plan_plus_the_offset(Databases database) {
    try (Store store = database.fresh()) {
      Instant soon = now.plusSeconds(600);
      write(store, tx -> tx.slots().plan(new Slot.Key("check", soon, ""), "opening", now));
      write(store, tx -> tx.slots().plan(new Slot.Key("refresh", soon, "G011-260053"), "x", now));
      assertThat(job(read(store), "check").next()).contains(soon);
      assertThat(job(read(store), "refresh").next()).contains(soon);
      write(
          store,
          tx -> tx.slots().drop(new Slot.Key("check", soon, ""), "", SlotState.SKIPPED, "", now));
      assertThat(job(read(store), "check").next()).contains(now.plusSeconds(3600));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_daemon_that_beats_runs_and_one_that_fell_silent_died(Databases database) {
    try (Store store = database.fresh()) {
      var process = new ProcessIdentity("elsewhere/x", 77, Instant.EPOCH);
      write(store, tx -> tx.nodes().add("n1", process, "0.1.0", now));
      assertThat(read(store).daemon().running()).hasSize(1);
      clock.tick(Duration.ofSeconds(31));
      assertThat(read(store).daemon().running()).isEmpty();
      assertThat(read(store).daemon().died()).hasSize(1);
      write(store, tx -> tx.nodes().stop("n1", now));
      assertThat(read(store).daemon().died()).isEmpty();
      write(store, tx -> tx.pause().pause(now));
      assertThat(read(store).pausedSince()).contains(now);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_run_whose_lease_is_held_is_under_way_and_one_without_has_died(Databases database) {
    try (Store store = database.fresh()) {
      for (int i = 10; i > 0; i--) {
        Instant start = now.minus(Duration.ofHours(i));
        write(
            store,
            tx ->
                tx.jobRuns()
                    .ended(tx.jobRuns().started("check", start), true, start.plusSeconds(5)));
      }
      Instant started = now.minusSeconds(11);
      write(store, tx -> tx.jobRuns().started("check", started));
      JobStanding died = job(read(store), "check");
      assertThat(died.now()).isEmpty();
      assertThat(died.last().orElseThrow().died()).isTrue();

      var lease = new Lease("h", "elsewhere", 1, Instant.EPOCH, now.plusSeconds(30));
      write(store, tx -> tx.leases().take("check", lease, now, ""));
      JobStanding running = job(read(store), "check");
      assertThat(running.now().orElseThrow().age()).isEqualTo(Duration.ofSeconds(11));
      assertThat(running.now().orElseThrow().usual()).contains(Duration.ofSeconds(5));
      assertThat(running.now().orElseThrow().isTooLong()).isTrue();
      assertThat(running.last().orElseThrow().wentWell()).isTrue();
      assertThat(running.last().orElseThrow().took()).contains(Duration.ofSeconds(5));

      clock.tick(Duration.ofSeconds(31));
      assertThat(job(read(store), "check").now()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void late_and_missed_slots_are_told_and_only_this_month_counts(Databases database) {
    try (Store store = database.fresh()) {
      slot(store, Duration.ofHours(2), SlotState.RAN, "");
      slot(store, Duration.ofHours(8), SlotState.LATE, "down");
      slot(store, Duration.ofDays(3), SlotState.MISSED, "asleep");
      slot(store, Duration.ofDays(8), SlotState.MISSED, "down");
      slot(store, Duration.ofDays(20), SlotState.MISSED, "down");
      Punctuality punctuality = read(store).punctuality();
      assertThat(punctuality.day()).isEqualTo(1);
      assertThat(punctuality.week())
          .extracting(slot -> slot.state() + " " + slot.reason())
          .containsExactly("LATE down", "MISSED asleep");
      assertThat(punctuality.month())
          .isEqualTo(Map.of(SlotState.RAN, 1, SlotState.LATE, 1, SlotState.MISSED, 2));
      assertThat(punctuality.share()).hasValue(0.25);
    }
  }

  private void slot(Store store, Duration ago, SlotState state, String reason) {
    var key = new Slot.Key("check", now.minus(ago), "");
    write(
        store,
        tx -> {
          tx.slots().start(key, "calendar", "run", key.due());
          tx.slots().end(key, "run", state, reason, true, key.due().plusSeconds(2));
        });
  }

  @ParameterizedTest
  @EnumSource
  void undelivered_messages_and_lasting_faults_are_counted(Databases database) {
    try (Store store = database.fresh()) {
      write(store, tx -> tx.outbox().add(List.of(message(1), message(2)), now.minusSeconds(60)));
      long first = store.outbox().undelivered().getFirst().id();
      store.outbox().dead(first, "refused", now);
      var fault = new Fault(FaultKind.SITE_DOWN, "betman", "listing", "500", null);
      write(store, tx -> tx.incidents().add(fault, now));
      Situation situation = read(store);
      assertThat(situation.queue().dead()).isEqualTo(1);
      assertThat(situation.queue().waiting()).isEqualTo(1);
      assertThat(situation.queue().oldest()).isEqualTo(now.minusSeconds(60));
      assertThat(situation.incidents())
          .extracting(it -> it.fault().source())
          .containsExactly("betman");
    }
  }

  private NewMessage message(int version) {
    return new NewMessage(
        new OutboxKey("s", "e", version, "telegram", "7", 1), "text", now.plusSeconds(3600));
  }

  @ParameterizedTest
  @EnumSource
  void reading_does_not_wait_for_a_writer_and_sees_one_moment(Databases database) throws Exception {
    try (Store store = database.fresh()) {
      write(store, tx -> tx.pause().pause(now));
      store.inTransaction(
          tx -> {
            tx.pause().resume();
            elsewhere(() -> assertThat(read(store).pausedSince()).contains(now));
            return null;
          });
      assertThat(read(store).pausedSince()).isEmpty();
      store.snapshot(
          tx -> {
            int before = tx.standing().queue().waiting();
            elsewhere(() -> write(store, other -> other.outbox().add(List.of(message(1)), now)));
            assertThat(tx.standing().queue().waiting()).isEqualTo(before);
            return null;
          });
      assertThat(read(store).queue().waiting()).isEqualTo(1);
    }
  }

  /** In a thread of its own, which has a connection of its own. */
  private static void elsewhere(Runnable work) {
    try {
      Together.run(work, () -> {});
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
