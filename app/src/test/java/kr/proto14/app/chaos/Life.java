package kr.proto14.app.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.App;
import kr.proto14.app.schedule.PauseSwitch;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;

/** A daemon by the calendar in a world without rounds, told by the clock on the wall in Korea. */
final class Life implements AutoCloseable {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  final World world;
  private final App app;
  private HandCranked daemon;
  private int starts;

  /**
   * A daemon that has started.
   *
   * @param at as {@code 2027-01-04T08:30}
   */
  Life(Databases database, String at) {
    world = new World(database, time(at), List.of());
    app = world.app();
    daemon = started();
  }

  private HandCranked started() {
    starts++;
    HandCranked made =
        new HandCranked(
            DaemonParts.byTheCalendar(app.parts(), STEP), "node " + starts, world.clock);
    made.start();
    made.crank();
    return made;
  }

  static Instant time(String at) {
    return LocalDateTime.parse(at).atZone(SEOUL).toInstant();
  }

  /** It lives on. */
  Life until(String at) {
    daemon.live(time(at), STEP);
    return this;
  }

  /** Nothing moves until then: the host sleeps, or its clock is set. */
  Life jumpTo(String at) {
    world.clock.set(time(at));
    daemon.crank();
    daemon.crank();
    return this;
  }

  /** It dies, and another starts at a moment. */
  Life deadUntil(String at) {
    daemon.close();
    world.clock.set(time(at));
    daemon = started();
    daemon.lookForTheDead();
    daemon.crank();
    return this;
  }

  Life paused() {
    new PauseSwitch(app.store(), world.clock).pause();
    return this;
  }

  Life resumed() {
    new PauseSwitch(app.store(), world.clock).resume();
    world.clock.tick(Duration.ofSeconds(5));
    daemon.crank();
    return this;
  }

  /**
   * The calendar's slots, as {@code 01-04 09:00 weekly RAN}, with the reason where there is one.
   */
  List<String> ledger() {
    Store store = app.store();
    return store
        .reading(tx -> tx.slots().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
        .stream()
        .filter(slot -> slot.kind().equals("calendar"))
        .map(Life::line)
        .toList();
  }

  private static String line(Slot slot) {
    String due = SHORT.format(slot.key().due().atZone(SEOUL));
    return (due + " " + slot.key().job() + " " + slot.state() + " " + slot.reason()).strip();
  }

  /** How often a job ran, by its own record. */
  long runs(String job) {
    return app
        .store()
        .reading(tx -> tx.jobRuns().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
        .stream()
        .filter(run -> run.job().equals(job))
        .count();
  }

  /** The messages that explain a catch-up. */
  List<String> explanations() {
    return world.received().stream().filter(text -> text.contains("따라잡았습니다")).toList();
  }

  @Override
  public void close() {
    daemon.close();
    world.close();
  }
}
