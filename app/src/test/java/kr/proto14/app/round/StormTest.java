package kr.proto14.app.round;

import static kr.proto14.app.round.LifeBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StormTable;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A flood of incidents gives few messages, and loses nothing. */
class StormTest {
  private static final long SEED = 20261124;
  private static final Duration STALE = Duration.ofMinutes(5);
  private static final FaultKind[] KINDS = FaultKind.values();

  /** What a reader gets: everything is delivered the moment it is due. */
  private static final class World implements AutoCloseable {
    final Store store;
    final RecordingAnnouncer announcer = new RecordingAnnouncer("me", "friend");
    final Incidents incidents;
    final Map<String, List<Instant>> arrivals = new HashMap<>();
    final List<String> bodies = new ArrayList<>();
    Instant now = NOW;

    World(Databases database) {
      store = database.fresh();
      incidents = new Incidents(store, announcer);
    }

    void at(Instant moment) {
      while (now.isBefore(moment)) {
        Instant next = nextDue();
        now = next.isBefore(moment) ? next : moment;
        deliver();
      }
    }

    private Instant nextDue() {
      return store.outbox().undelivered().stream()
          .map(OutboxMessage::nextAttempt)
          .filter(due -> due.isAfter(now))
          .min(Instant::compareTo)
          .orElse(Instant.MAX);
    }

    void deliver() {
      Optional<OutboxMessage> due = store.outbox().claim(now, "me:1", STALE);
      while (due.isPresent()) {
        OutboxMessage message = due.get();
        store.outbox().sent(message.id(), "m" + message.id(), now);
        arrivals.computeIfAbsent(message.key().recipient(), _ -> new ArrayList<>()).add(now);
        bodies.add(message.body());
        due = store.outbox().claim(now, "me:1", STALE);
      }
    }

    void failed(int call, FaultKind kind) {
      incidents.failed(new Fault(kind, "scripted", "call " + call, "as told", null), now);
    }

    void succeeded(int call) {
      incidents.succeeded("scripted", "call " + call, now);
    }

    int mostInAMinute(String reader) {
      List<Instant> times = arrivals.getOrDefault(reader, List.of());
      int most = 0;
      for (Instant from : times) {
        Instant to = from.plus(Duration.ofMinutes(1));
        most =
            Math.max(
                most,
                (int) times.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count());
      }
      return most;
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static List<String> logged(Consumer<World> story, Databases database) {
    Logger logger = (Logger) LoggerFactory.getLogger(StormGuard.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try (World world = new World(database)) {
      story.accept(world);
    } finally {
      logger.detachAppender(lines);
    }
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_thousand_random_events_in_a_minute_give_three_messages_and_a_thousand_log_lines(
      Databases database) {
    Random random = new Random(SEED);
    List<String> log =
        logged(
            world -> {
              int events = 0;
              List<Integer> open = new ArrayList<>();
              while (events < 1_000) {
                world.at(NOW.plusMillis(59L * events));
                if (open.isEmpty() || random.nextInt(3) > 0) {
                  open.add(events);
                  world.failed(events, KINDS[random.nextInt(KINDS.length)]);
                } else {
                  world.succeeded(open.remove(/* index */ random.nextInt(open.size())));
                }
                world.deliver();
                events++;
              }
              world.at(NOW.plus(Duration.ofMinutes(30)));
              for (String reader : List.of("me", "friend")) {
                assertThat(world.arrivals.get(reader)).as("seed %d", SEED).hasSize(3);
              }
              assertThat(world.bodies).last().isEqualTo("flood of 998");
              assertThat(world.store.reading(tx -> tx.incidents().allOpen()).size())
                  .as("nothing is lost")
                  .isEqualTo(open.size());
              assertThat(world.store.outbox().undelivered()).isEmpty();
            },
            database);
    assertThat(log).hasSize(1_000).allMatch(line -> line.startsWith("incident scripted/call "));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_hour_of_random_events_never_gives_more_than_three_messages_a_minute(Databases database) {
    Random random = new Random(SEED + 1);
    try (World world = new World(database)) {
      List<Integer> open = new ArrayList<>();
      Instant moment = NOW;
      int events = 0;
      while (moment.isBefore(NOW.plus(Duration.ofHours(1)))) {
        world.at(moment);
        if (open.isEmpty() || random.nextBoolean()) {
          open.add(events);
          world.failed(events, KINDS[random.nextInt(KINDS.length)]);
        } else {
          world.succeeded(open.remove(/* index */ random.nextInt(open.size())));
        }
        world.deliver();
        events++;
        // Bursts, with lulls between them.
        moment = moment.plusMillis(1 + random.nextInt(random.nextInt(20) == 0 ? 240_000 : 9_000));
      }
      world.at(NOW.plus(Duration.ofHours(2)));
      assertThat(world.mostInAMinute("me")).as("seed %d, %d events", SEED, events).isBetween(1, 3);
      assertThat(world.arrivals.get("me")).as("%d events", events).hasSizeLessThan(events / 4);
      assertThat(told(world.bodies)).as("each event is told once").isEqualTo(2 * events);
      assertThat(world.store.outbox().undelivered()).isEmpty();
    }
  }

  private static int told(List<String> bodies) {
    return bodies.stream()
        .mapToInt(
            body ->
                body.startsWith("flood of ")
                    ? Integer.parseInt(body.substring("flood of ".length()))
                    : 1)
        .sum();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void reminders_of_a_flood_are_a_flood_themselves(Databases database) {
    try (World world = new World(database)) {
      for (int call = 0; call < 20; call++) {
        world.failed(call, FaultKind.SITE_DOWN);
      }
      world.at(NOW.plus(Duration.ofHours(6)));
      for (int call = 0; call < 20; call++) {
        world.failed(call, FaultKind.SITE_DOWN);
      }
      world.at(NOW.plus(Duration.ofHours(7)));
      assertThat(world.arrivals.get("me")).hasSize(6);
      assertThat(world.bodies)
          .filteredOn(body -> body.startsWith("flood"))
          .containsExactly("flood of 18", "flood of 18", "flood of 18", "flood of 18");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void events_that_come_one_by_one_are_told_one_by_one(Databases database) {
    try (World world = new World(database)) {
      for (int call = 0; call < 10; call++) {
        world.failed(call, FaultKind.CHANGED);
        world.at(NOW.plus(Duration.ofSeconds(31L * (call + 1))));
      }
      assertThat(world.bodies).noneMatch(body -> body.startsWith("flood"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_flood_that_goes_on_is_told_at_longer_and_longer_intervals(Databases database) {
    try (World world = new World(database)) {
      for (int second = 0; second < 3_600; second += 5) {
        world.at(NOW.plusSeconds(second));
        world.failed(second, FaultKind.BLOCKED);
        world.deliver();
      }
      world.at(NOW.plus(Duration.ofHours(2)));
      assertThat(world.arrivals.get("me")).hasSizeBetween(8, 10);
      assertThat(told(world.bodies)).isEqualTo(2 * 720);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void old_floods_are_forgotten(Databases database) {
    try (World world = new World(database)) {
      for (int call = 0; call < 5; call++) {
        world.failed(call, FaultKind.CHANGED);
      }
      Instant later = NOW.plus(Duration.ofDays(1));
      int dropped = world.store.inTransaction(tx -> tx.storms().dropEndedBefore(later));
      Optional<StormTable.Storm> left = world.store.reading(tx -> tx.storms().last(later));
      assertThat(dropped).isEqualTo(1);
      assertThat(left).isEmpty();
    }
  }
}
