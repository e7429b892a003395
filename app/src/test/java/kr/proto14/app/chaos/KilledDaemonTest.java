package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 * A daemon with every job to do is killed at each step and at commits, on one day after the other:
 * the first day at the first, the second day at a later one. The next daemon ends each day alike.
 */
class KilledDaemonTest {
  private static final int MOST_STEPS = 60;
  private static final int MOST_COMMITS = 400;

  /** The step between the sending of a message and the record of it. */
  private static final String SENT = "accepted";

  /** At every commit it takes minutes: {@code make outage-report} does so. */
  private static final int EVERY = Integer.getInteger("proto14.kills.every", 0);

  @ParameterizedTest
  @CsvSource({
    "SQLITE, STEP, 1",
    "POSTGRESQL, STEP, 3",
    "SQLITE, BEFORE_COMMIT, 13",
    "SQLITE, AFTER_COMMIT, 13",
    "POSTGRESQL, BEFORE_COMMIT, 29",
    "POSTGRESQL, AFTER_COMMIT, 29"
  })
  void a_daemon_killed_at_any_moment_of_any_job_leaves_a_day_that_the_next_one_ends_alike(
      Databases database, Moment when, int every) {
    int apart = EVERY > 0 ? EVERY : every;
    int most = when == Moment.STEP ? MOST_STEPS : MOST_COMMITS;
    List<String> places = new ArrayList<>();
    try (World world = BusyDays.world(database, most / apart)) {
      App app = world.app();
      establish(world, app);
      int deadly = 1;
      for (int day = 1; ; day++) {
        Deadly death = new Deadly(deadly, when);
        if (!kill(world, day, death)) {
          break;
        }
        places.add(death.place());
        takeOver(world, app, day);
        assertDay(world, app, day, death);
        deadly += apart;
      }
      assertThat(deadly).as("moments of a day").isBetween(most / 2, most);
      int repeats = assertWhole(world, app).repeats();
      switch (when) {
        case STEP -> assertThat(repeats).isEqualTo(Collections.frequency(places, SENT));
        // Such a death falls before the sending or after the record of it.
        case AFTER_COMMIT -> assertThat(repeats).isZero();
        default -> assertThat(repeats).isBetween(0, World.messages(app.store()).size());
      }
      if (when == Moment.STEP && apart == 1) {
        assertThat(repeats).as("deaths between the sending and the record of it").isPositive();
      }
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
    try (App victim = world.app(pool -> DisturbedSource.of(pool, deadly), deadly);
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

  private static void assertDay(World world, App app, int day, Deadly death) {
    assertThat(BusyDays.slots(world, app))
        .as("killed at %s", death)
        .hasSize(BusyDays.slotsAfter(day))
        .allSatisfy(slot -> assertThat(slot.state()).isIn(SlotState.RAN, SlotState.LATE))
        .filteredOn(slot -> slot.state() == SlotState.LATE)
        .extracting(Slot::reason)
        .allSatisfy(reason -> assertThat(reason).isIn("died", "down"));
    assertThat(World.links(app.store()))
        .as("killed at %s", death)
        .isEqualTo(BusyDays.LINKS * (day + 1) - 1);
  }

  private static Deliveries assertWhole(World world, App app) {
    assertThat(World.messages(app.store()))
        .extracting(OutboxMessage::state)
        .containsOnly(OutboxState.SENT);
    Deliveries deliveries = new Deliveries(world.received());
    assertThat(deliveries.doubled()).isEmpty();
    assertThat(deliveries.different()).isEqualTo(World.messages(app.store()).size());
    return deliveries;
  }
}
