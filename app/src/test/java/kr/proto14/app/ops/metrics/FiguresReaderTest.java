package kr.proto14.app.ops.metrics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.MeterTable.Count;
import kr.proto14.app.store.MeterTable.Delay;
import kr.proto14.app.store.MeterTable.Runs;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresReaderTest {
  private static final List<String> JOBS = List.of("check", "results", "weekly");
  private static final long SEED = 14;

  private final SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
  private final Instant now = clock.instant();
  private final Random random = new Random(SEED);
  private final Map<String, Long> slots = new TreeMap<>();
  private final Map<String, Long> faults = new TreeMap<>();
  private final Map<String, Long> open = new TreeMap<>();
  private final List<RunOf> runs = new ArrayList<>();

  private record RunOf(String job, long millis, boolean well) {}

  private static Map<String, Long> told(List<Count> counts) {
    Map<String, Long> told = new TreeMap<>();
    counts.forEach(count -> told.merge(count.of() + " " + count.kind(), count.count(), Long::sum));
    return told;
  }

  @ParameterizedTest
  @EnumSource
  void counts_equal_what_was_written_one_by_one(Databases database) {
    try (Store store = database.fresh()) {
      store.inTransaction(
          tx -> {
            for (int i = 0; i < 300; i++) {
              addSlot(tx, i);
              addFault(tx, i);
              addRun(tx, i);
            }
            return null;
          });
      Figures figures = new FiguresReader(store, clock).read();
      assertThat(told(figures.slots())).as("seed %d", SEED).isEqualTo(slots);
      assertThat(told(figures.faults())).isEqualTo(faults);
      assertThat(told(figures.openFaults())).isEqualTo(open);
      assertThat(figures.runs()).hasSameSizeAs(JOBS);
      figures.runs().forEach(this::assertRuns);
      assertScraped(figures);
    }
  }

  private void assertRuns(Runs told) {
    List<RunOf> own = runs.stream().filter(run -> run.job().equals(told.job())).toList();
    assertThat(told.count()).isEqualTo(own.size());
    assertThat(told.failed()).isEqualTo(own.stream().filter(run -> !run.well()).count());
    assertThat(told.total().toMillis()).isEqualTo(own.stream().mapToLong(RunOf::millis).sum());
    assertThat(told.longest().toMillis())
        .isEqualTo(own.stream().mapToLong(RunOf::millis).max().orElseThrow());
    assertThat(told.last().toMillis()).isEqualTo(own.getLast().millis());
  }

  /** The text says the same as the rows. */
  private void assertScraped(Figures figures) {
    String text = new Exposition("x").of(Optional.of(figures), now);
    var samples = PrometheusText.parse(text).samples();
    runs.stream()
        .collect(groupingBy(RunOf::job, summingLong(run -> 1)))
        .forEach(
            (job, count) ->
                assertThat(samples)
                    .containsEntry("proto14_job_runs_total[job=" + job + "]", (double) count));
    double total =
        samples.entrySet().stream()
            .filter(sample -> sample.getKey().startsWith("proto14_ledger_slots["))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    assertThat(total).isEqualTo(300);
  }

  private void addSlot(Tx tx, int i) {
    String job = JOBS.get(random.nextInt(JOBS.size()));
    SlotState state = List.of(SlotState.values()).get(random.nextInt(SlotState.values().length));
    var key = new Slot.Key(job, now.minusSeconds(3600L * i), "");
    tx.slots().plan(key, "calendar", now);
    if (state != SlotState.PLANNED) {
      tx.slots().start(key, "calendar", "run", now);
    }
    if (state.isFinal()) {
      tx.slots().end(key, "run", state, "", true, now);
    }
    slots.merge(job + " " + state, 1L, Long::sum);
  }

  private void addFault(Tx tx, int i) {
    FaultKind kind = List.of(FaultKind.values()).get(random.nextInt(FaultKind.values().length));
    var fault = new Fault(kind, "betman", "call " + i, "detail", null);
    String id = tx.incidents().add(fault, now.minusSeconds(i)).id();
    faults.merge("betman " + kind, 1L, Long::sum);
    if (random.nextBoolean()) {
      tx.incidents().close(id, now);
    } else {
      open.merge("betman " + kind, 1L, Long::sum);
    }
  }

  private void addRun(Tx tx, int i) {
    String job = JOBS.get(random.nextInt(JOBS.size()));
    Instant start = now.minusSeconds(10_000 - i);
    long id = tx.jobRuns().started(job, start);
    if (random.nextInt(10) == 0) {
      return;
    }
    var run = new RunOf(job, random.nextInt(60_000), random.nextBoolean());
    tx.jobRuns().ended(id, run.well(), start.plusMillis(run.millis()));
    runs.add(run);
  }

  @ParameterizedTest
  @EnumSource
  void delays_are_those_of_the_last_day(Databases database) {
    try (Store store = database.fresh()) {
      start(store, Duration.ofHours(30), Duration.ofHours(5));
      start(store, Duration.ofHours(20), Duration.ofSeconds(9));
      start(store, Duration.ofHours(2), Duration.ofMillis(400));
      assertThat(new FiguresReader(store, clock).read().delays())
          .containsExactly(new Delay("check", Duration.ofSeconds(9), Duration.ofMillis(400)));
    }
  }

  private void start(Store store, Duration ago, Duration delay) {
    var key = new Slot.Key("check", now.minus(ago), "");
    store.inTransaction(
        tx -> {
          tx.slots().start(key, "calendar", "run", key.due().plus(delay));
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource
  void nodes_that_stopped_in_order_or_long_ago_are_left_out(Databases database) {
    try (Store store = database.fresh()) {
      var process = new ProcessIdentity("elsewhere", 1, Instant.EPOCH);
      store.inTransaction(
          tx -> {
            tx.nodes().add("old", process, "1", now.minus(Duration.ofDays(2)));
            tx.nodes().add("stopped", process, "1", now);
            tx.nodes().stop("stopped", now);
            tx.nodes().add("here", process, "1", now.minusSeconds(4));
            return null;
          });
      assertThat(new FiguresReader(store, clock).read().nodes())
          .extracting(node -> node.id())
          .containsExactly("here");
    }
  }
}
