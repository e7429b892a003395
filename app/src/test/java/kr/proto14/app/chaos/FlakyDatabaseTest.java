package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.proto14.app.App;
import kr.proto14.app.chaos.Disturbance.Moment;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that fails one time in five: nothing sticks, nothing is lost, nothing doubled. */
class FlakyDatabaseTest {
  private static final double SHARE = 0.2;
  private static final int DAYS_EACH = 3;
  private static final int ROUNDS = 25;
  private static final List<Set<Moment>> PLACES =
      List.of(
          EnumSet.of(Moment.CONNECT),
          EnumSet.of(Moment.BEFORE_COMMIT),
          EnumSet.of(Moment.AFTER_COMMIT),
          EnumSet.allOf(Moment.class));

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_database_that_fails_one_time_in_five_leaves_no_slot_stuck_and_doubles_nothing(
      Databases database) {
    int days = PLACES.size() * DAYS_EACH;
    try (World world = BusyDays.world(database, days + 1, Duration.ofHours(30))) {
      App well = world.app();
      try (HandCranked first = BusyDays.daemon(world, well, "first")) {
        first.start();
        first.crank();
        first.stop();
      }
      int failures = 0;
      for (int day = 1; day <= days; day++) {
        Flaky flaky = new Flaky(14 + day, SHARE, PLACES.get((day - 1) / DAYS_EACH));
        failures += live(world, day, flaky);
        assertDay(world, well, day);
      }
      assertThat(failures).isGreaterThan(200);
      for (int day = days + 1; day <= days + 3; day++) {
        live(world, day, new Flaky(0, 0, EnumSet.noneOf(Moment.class)));
      }
      assertThat(World.links(well.store())).isEqualTo(BusyDays.LINKS * (days + 1));
      assertMessages(world, well);
    }
  }

  /** A day: a storm over all jobs, then calm. */
  private static int live(World world, int day, Flaky flaky) {
    world.clock.set(BusyDays.morning(day).minus(Duration.ofMinutes(1)));
    try (App app = world.app(pool -> DisturbedSource.of(pool, flaky), _ -> {});
        HandCranked daemon = BusyDays.daemon(world, app, "day " + day)) {
      daemon.start();
      daemon.crank();
      world.clock.set(BusyDays.morning(day));
      flaky.on(true);
      for (int round = 0; round < ROUNDS; round++) {
        daemon.crank();
        world.clock.tick(Duration.ofSeconds(15));
        daemon.lookForTheDead();
      }
      flaky.on(false);
      world.clock.tick(Duration.ofMinutes(6));
      daemon.lookForTheDead();
      daemon.crank();
      world.clock.tick(Duration.ofMinutes(6));
      daemon.crank();
      daemon.crank();
      daemon.stop();
    }
    return flaky.failures();
  }

  private static void assertDay(World world, App app, int day) {
    List<Slot> slots = BusyDays.slots(world, app);
    assertThat(slots).hasSize(BusyDays.slotsAfter(day));
    assertThat(world.slots(app.store(), world.clock.instant()))
        .allSatisfy(slot -> assertThat(slot.state().isFinal()).as(slot.toString()).isTrue())
        .filteredOn(slot -> slot.state() != SlotState.RAN)
        .extracting(Slot::reason)
        .doesNotContain("");
  }

  private static void assertMessages(World world, App app) {
    List<OutboxMessage> messages = World.messages(app.store());
    assertThat(messages).extracting(OutboxMessage::state).containsOnly(OutboxState.SENT);
    assertThat(new Deliveries(world.received()).doubled()).isEmpty();
    assertThat(new Deliveries(world.received()).different()).isEqualTo(messages.size());
  }
}
