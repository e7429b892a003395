package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.proto14.app.App;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.JobRunTable;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import org.junit.jupiter.api.Test;

/**
 * Two daemons on one database reach for every turn of every job at the same time. As in life the
 * checks of their installation start after its offset, and the other jobs on the hour.
 */
class TwoDaemonsTest {
  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /** A thousand take minutes: {@code make outage-report} has them. */
  private static final int DAYS = Integer.getInteger("proto14.two.daemons.days", 40);

  private static final int ACCOUNTED_EVERY = 100;

  @Test
  void two_daemons_on_one_postgresql_double_nothing_and_lose_nothing() throws Exception {
    int rounds = DAYS / 4;
    try (World world =
        new World(
            Databases.POSTGRESQL,
            START,
            RepeatedRounds.of(
                START.plus(DAY.multipliedBy(2)).minus(Duration.ofHours(2)),
                DAY.multipliedBy(4),
                Duration.ofHours(8),
                rounds))) {
      everyJobAtOnce(world.settings);
      App one = world.app();
      App two = world.app();
      Duration offset = one.parts().ledger().offset(JobName.CHECK);
      assertThat(offset).isPositive().isEqualTo(two.parts().ledger().offset(JobName.CHECK));
      backUp(one);
      Store store = one.store();
      Account account = new Account(store);
      try (HandCranked first = daemon(one, "one", world);
          HandCranked second = daemon(two, "two", world)) {
        first.start();
        second.start();
        for (int day = 0; day <= DAYS; day++) {
          Instant nine = START.plus(DAY.multipliedBy(day));
          world.clock.set(nine);
          if (day > 0 && day % ACCOUNTED_EVERY == 0) {
            account.upTo(nine);
          }
          Together.run(first::crank, second::crank);
          world.clock.set(nine.plus(offset));
          Together.run(first::crank, second::crank);
        }
      }
      account.upTo(START.plus(DAY.multipliedBy(DAYS + 1)));
      assertEverySlotRanOnce(account.slots);
      assertEveryRunOnOneDaemon(account.runs);
      assertThat(World.links(store)).isEqualTo(3 * rounds);
      assertEveryMessageOnce(world, store, rounds);
    }
  }

  /** What was done, read before the housekeeping drops what is more than 400 days old. */
  private static final class Account {
    private final Store store;
    private final List<Slot> slots = new ArrayList<>();
    private final List<JobRunTable.Row> runs = new ArrayList<>();
    private Instant from = Instant.EPOCH;

    Account(Store store) {
      this.store = store;
    }

    void upTo(Instant before) {
      slots.addAll(store.reading(tx -> tx.slots().between(from, before)));
      store.reading(tx -> tx.jobRuns().between(from, before)).stream()
          .filter(run -> run.startedAt().isAfter(START))
          .forEach(runs::add);
      from = before;
    }
  }

  private static HandCranked daemon(App app, String name, World world) {
    return new HandCranked(
        DaemonParts.byTheCalendar(app.parts(), DAY, BusyDays.allAtNine(), job -> offset(app, job)),
        name,
        world.clock);
  }

  /**
   * Drills come after the day's backup, as in life. A backup clears away what others left behind
   * half a day ago, and files of this machine's time look older than that to a clock of 2027.
   */
  private static Duration offset(App app, JobName job) {
    return app.parts().ledger().offset(job == JobName.DRILL ? JobName.CHECK : job);
  }

  /** The first drill would else have nothing to restore. */
  private static void backUp(App app) throws InterruptedException {
    assertThat(app.parts().jobs().of(JobName.BACKUP, List.of()).run())
        .isInstanceOfSatisfying(
            Job.Result.Done.class, done -> assertThat(done.wentWell()).isTrue());
  }

  private static void everyJobAtOnce(Map<String, String> settings) {
    for (String job : List.of("CHECK", "RESULTS", "WEEKLY", "DAILY", "BACKUP", "DRILL")) {
      settings.put("PROTO14_" + job + "_AT", "09:00");
    }
    settings.put("PROTO14_HOUSEKEEPING_AT", "09:00");
  }

  private static void assertEverySlotRanOnce(List<Slot> slots) {
    List<Slot> fixed = slots.stream().filter(slot -> slot.kind().equals("calendar")).toList();
    assertThat(fixed).extracting(Slot::state).containsOnly(SlotState.RAN);
    Map<String, Long> byJob =
        fixed.stream()
            .collect(Collectors.groupingBy(slot -> slot.key().job(), Collectors.counting()));
    assertThat(byJob).hasSize(JobName.values().length - 1).containsKey("housekeeping");
    assertThat(byJob.values()).containsOnly((long) DAYS);
    assertThat(slots.stream().filter(slot -> !slot.kind().equals("calendar")))
        .allSatisfy(slot -> assertThat(slot.state().isFinal()).isTrue());
  }

  private static void assertEveryRunOnOneDaemon(List<JobRunTable.Row> runs) {
    Map<String, Long> byJobAndTime =
        runs.stream()
            .collect(
                Collectors.groupingBy(run -> run.job() + run.startedAt(), Collectors.counting()));
    assertThat(byJobAndTime.values()).containsOnly(1L);
    assertThat(runs).hasSize(DAYS * (JobName.values().length - 1));
    assertThat(runs).allSatisfy(run -> assertThat(run.wentWell()).isTrue());
  }

  private static void assertEveryMessageOnce(World world, Store store, int rounds) {
    List<OutboxMessage> messages = World.messages(store);
    assertThat(messages).extracting(OutboxMessage::state).containsOnly(OutboxState.SENT);
    assertThat(world.received()).hasSameSizeAs(messages);
    Map<String, Long> byEvent =
        messages.stream()
            .collect(
                Collectors.groupingBy(message -> message.key().event(), Collectors.counting()));
    assertThat(byEvent)
        .containsEntry("prediction", (long) rounds)
        .containsEntry("report", (long) rounds)
        .containsEntry("start", 2L);
    Map<String, Long> texts =
        world.received().stream()
            .filter(text -> !text.contains("스케줄러"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(texts.values()).containsOnly(1L);
    assertThat(Arrays.asList("예측", "적중률 리포트"))
        .allSatisfy(
            word -> assertThat(texts.keySet().stream().filter(t -> t.contains(word))).isNotEmpty());
  }
}
