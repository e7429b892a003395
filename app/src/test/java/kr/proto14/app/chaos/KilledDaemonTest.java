package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.proto14.app.App;
import kr.proto14.app.chaos.Disturbance.Moment;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A daemon with every job to do is killed at each commit it makes, on one day after the other: the
 * first day at its first commit, the second day at its second. The next daemon ends each day alike.
 */
class KilledDaemonTest {
  private static final int MOST_DAYS = 400;

  @ParameterizedTest
  @CsvSource({
    "SQLITE, BEFORE_COMMIT, 7",
    "SQLITE, AFTER_COMMIT, 7",
    "POSTGRESQL, BEFORE_COMMIT, 29",
    "POSTGRESQL, AFTER_COMMIT, 29"
  })
  void a_daemon_killed_at_any_commit_of_any_job_leaves_a_day_that_the_next_one_ends_alike(
      Databases database, Moment when, int every) {
    try (World world = BusyDays.world(database, MOST_DAYS)) {
      App app = world.app();
      establish(world, app);
      int day = 0;
      int deadly = 1;
      do {
        day++;
        if (!kill(world, day, new Deadly(deadly, when))) {
          break;
        }
        takeOver(world, app, day);
        assertDay(world, app, day, deadly);
        deadly += every;
      } while (true);
      assertThat(deadly).as("commits of a day").isBetween(60, MOST_DAYS);
      assertWhole(world, app);
    }
  }

  /** The calendar counts from here on. */
  private static void establish(World world, App app) {
    try (HandCranked first = BusyDays.daemon(world, app, "first")) {
      first.start();
      first.crank();
      first.stop();
    }
  }

  /** Whether it came to that before the day's work was done. */
  private static boolean kill(World world, int day, Deadly deadly) {
    world.clock.set(BusyDays.morning(day).minus(Duration.ofMinutes(1)));
    try (App victim = world.app(pool -> DisturbedSource.of(pool, deadly), _ -> {});
        HandCranked daemon = BusyDays.daemon(world, victim, "victim " + day)) {
      daemon.start();
      daemon.crank();
      world.clock.set(BusyDays.morning(day));
      daemon.crank();
    } catch (Deadly.Killed e) {
      assertThat(deadly.isDead()).isTrue();
    }
    return deadly.isDead();
  }

  private static void takeOver(World world, App app, int day) {
    world.clock.set(BusyDays.morning(day).plus(Duration.ofMinutes(6)));
    try (HandCranked daemon = BusyDays.daemon(world, app, "after " + day)) {
      daemon.start();
      daemon.lookForTheDead();
      daemon.crank();
      daemon.crank();
      daemon.stop();
    }
  }

  private static void assertDay(World world, App app, int day, int deadly) {
    assertThat(BusyDays.slots(world, app))
        .as("killed at commit %d", deadly)
        .hasSize(BusyDays.slotsAfter(day))
        .allSatisfy(slot -> assertThat(slot.state()).isIn(SlotState.RAN, SlotState.LATE))
        .filteredOn(slot -> slot.state() == SlotState.LATE)
        .extracting(Slot::reason)
        .allSatisfy(reason -> assertThat(reason).isIn("died", "down"));
    assertThat(World.links(app.store()))
        .as("killed at commit %d", deadly)
        .isEqualTo(BusyDays.LINKS * (day + 1) - 1);
  }

  private static void assertWhole(World world, App app) {
    assertThat(World.messages(app.store()))
        .extracting(OutboxMessage::state)
        .containsOnly(OutboxState.SENT);
    Deliveries deliveries = new Deliveries(world.received());
    assertThat(deliveries.doubled()).isEmpty();
    assertThat(deliveries.different()).isEqualTo(World.messages(app.store()).size());
  }
}
