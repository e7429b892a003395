package kr.proto14.app.chaos;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.proto14.app.App;
import kr.proto14.app.schedule.PauseSwitch;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.Slot;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault.Wire;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.TelegramFault.Plain;

/** Many days of a daemon among outages, with a new round every third day. */
final class OutageLife implements AutoCloseable {
  static final Instant START = Life.time("2027-01-04T00:07");
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration APART = Duration.ofDays(3);
  private static final Duration SALE = Duration.ofHours(44);

  final World world;
  final App app;
  final Instant end;
  final List<Outage> outages;
  final List<RecordedRound> rounds;
  private final AtomicBoolean gone = new AtomicBoolean();
  private HandCranked daemon;
  private int daemons;

  OutageLife(Databases database, int days, long seed) {
    end = START.plus(Duration.ofDays(days));
    outages = Outage.drawn(seed, START, end);
    rounds = RepeatedRounds.of(START.plus(Duration.ofHours(8)), APART, SALE, Math.max(1, days / 3));
    world = new World(database, START, rounds);
    app =
        world.app(
            pool ->
                DisturbedSource.of(
                    pool,
                    moment -> {
                      if (gone.get()) {
                        throw new SQLTransientConnectionException("gone", "08001");
                      }
                    }),
            _ -> {});
    daemon = started();
  }

  private HandCranked started() {
    HandCranked made =
        new HandCranked(
            DaemonParts.byTheCalendar(app.parts(), STEP), "node " + ++daemons, world.clock);
    made.start();
    made.lookForTheDead();
    made.crank();
    return made;
  }

  /** Lives all of it. */
  void live() {
    outages.forEach(this::live);
    finish();
  }

  /** Lives from the last outage to the end. */
  void finish() {
    daemon.live(end, STEP);
  }

  /** Lives until the end of an outage, and a little longer. */
  void live(Outage outage) {
    daemon.live(outage.from(), STEP);
    switch (outage.kind()) {
      case SITE -> {
        world.betman.faults().always(Wire.STATUS_503);
        daemon.live(outage.to(), STEP);
        world.betman.faults().clear();
      }
      case NETWORK -> {
        world.betman.faults().always(Wire.RESET);
        world.telegram.faults().always(Plain.CLOSED_BEFORE_DELIVERY);
        daemon.live(outage.to(), STEP);
        world.betman.faults().clear();
        world.telegram.faults().clear();
      }
      case TELEGRAM -> {
        world.telegram.faults().always(Plain.STATUS_502);
        daemon.live(outage.to(), STEP);
        world.telegram.faults().clear();
      }
      case DATABASE -> {
        gone.set(true);
        tick(outage.to());
        gone.set(false);
        daemon.crank();
      }
      case DOWN -> {
        daemon.close();
        world.clock.set(outage.to());
        daemon = started();
      }
      case ASLEEP -> world.clock.set(outage.to());
      case PAUSED -> {
        new PauseSwitch(app.store(), world.clock).pause();
        tick(outage.to());
        new PauseSwitch(app.store(), world.clock).resume();
        world.clock.tick(Duration.ofSeconds(5));
      }
    }
    daemon.crank();
    daemon.crank();
  }

  /** Time passes in steps, whatever is due. */
  private void tick(Instant to) {
    while (world.clock.instant().isBefore(to)) {
      daemon.crank();
      Instant next = world.clock.instant().plus(STEP);
      world.clock.set(next.isBefore(to) ? next : to);
    }
  }

  /** The slots of the calendar that were due. */
  List<Slot> slots() {
    return world.slots(app.store(), world.clock.instant().plusSeconds(1)).stream()
        .filter(slot -> slot.kind().equals("calendar"))
        .toList();
  }

  /** Rounds that a check saw while they were on sale and the site answered. */
  long predictable() {
    List<Instant> checks =
        world.slots(app.store(), world.clock.instant().plusSeconds(1)).stream()
            .filter(slot -> slot.key().job().equals("check") && slot.startedAt() != null)
            .map(Slot::startedAt)
            .filter(at -> at != null && outages.stream().noneMatch(o -> blinds(o, at)))
            .toList();
    return rounds.stream()
        .filter(
            round ->
                checks.stream()
                    .anyMatch(
                        at -> !at.isBefore(round.saleStart()) && at.isBefore(round.saleEnd())))
        .count();
  }

  private static boolean blinds(Outage outage, Instant at) {
    return outage.covers(at)
        && (outage.kind() == Outage.Kind.SITE || outage.kind() == Outage.Kind.NETWORK);
  }

  @Override
  public void close() {
    daemon.close();
    world.close();
  }
}
