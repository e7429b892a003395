package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.ops.housekeeping.Housekeeping;
import kr.proto14.app.schedule.plan.CheckPlanner;
import kr.proto14.app.schedule.plan.PlanReading;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.Pool;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;

/** What is asked often, on a database of one round and on one of ten years. */
final class TenYearsBench {
  private static final int WARM_UP = 5;
  private static final int RUNS = 31;

  private final Path directory;
  private final StandInBetman betman;

  private TenYearsBench(Path directory, StandInBetman betman) {
    this.directory = directory;
    this.betman = betman;
  }

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-bench");
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
    RecordedRound round = Recordings.bundled().round(Game.SOCCER, 260053);
    Recordings shown = Recordings.builder().round(round).build();
    try (StandInBetman betman = StandInBetman.start(shown, clock)) {
      TenYearsBench bench = new TenYearsBench(directory, betman);
      bench.play(clock, round);
      bench.measure(clock, "one round");
      long start = System.nanoTime();
      TenYears.fill(directory, clock.instant());
      System.out.println("filled in s: " + (System.nanoTime() - start) / 1_000_000_000L);
      bench.measure(clock, "ten years");
    } finally {
      Scratch.remove(directory);
    }
  }

  /** Fills an embedded database with ten years of rounds and slots that end now. */
  static void fill(Path directory) throws Exception {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
    RecordedRound round = Recordings.bundled().round(Game.SOCCER, 260053);
    try (StandInBetman betman =
        StandInBetman.start(Recordings.builder().round(round).build(), clock)) {
      new TenYearsBench(directory, betman).play(clock, round);
    }
    TenYears.fill(directory, clock.instant());
  }

  private App open(SettableClock now) {
    return new App(
        config(),
        new Surroundings(now, now::tick, manners -> manners.spaced(Duration.ZERO), _ -> {}));
  }

  private void play(SettableClock now, RecordedRound round) throws InterruptedException {
    try (App app = open(now)) {
      app.check().run();
      now.set(round.resultsAt().plus(Duration.ofHours(1)));
      app.results(List.of()).run();
    }
  }

  private void measure(SettableClock now, String what) throws Exception {
    try (App app = open(now)) {
      Store store = app.store();
      Config config = config();
      Instant at = now.instant();
      System.out.printf(Locale.ROOT, "--- %s: %.1f MB%n", what, store.upkeep().size() / 1e6);
      time("overview of 20 rounds", () -> store.reading(tx -> tx.rounds().overview(20)));
      time("newest 20 rounds", () -> store.reading(tx -> tx.rounds().newest(20)));
      time("newest of a pool", () -> store.reading(tx -> tx.rounds().newestOf(Pool.SOCCER)));
      time("rounds that wait", () -> store.reading(tx -> tx.settlements().pending(at)));
      time("undelivered", () -> store.outbox().undelivered());
      time("claim", () -> store.outbox().claim(at, "bench", Duration.ofMinutes(5)));
      time(
          "settled this week",
          () ->
              store.reading(
                  tx -> tx.settlements().firstSettledSince(at.minus(Duration.ofDays(7)))));
      time(
          "predicted today",
          () ->
              store.reading(tx -> tx.predictions().firstSealedSince(at.minus(Duration.ofDays(1)))));
      time(
          "runs of a day",
          () -> store.reading(tx -> tx.jobRuns().between(at.minus(Duration.ofDays(1)), at)));
      time("sales on", () -> store.reading(tx -> tx.sales().endingAfter(at)));
      time(
          "plan of checks",
          () -> store.reading(tx -> CheckPlanner.plan(PlanReading.of(tx, config, at, List.of()))));
      time("check without a new round", () -> check(app));
      if (what.startsWith("ten")) {
        Chain.Verdict chain = store.reading(tx -> new Chain(tx).verify());
        System.out.println(chain);
        long start = System.nanoTime();
        System.out.println(new Housekeeping(store).run(at));
        System.out.println("housekeeping ms: " + (System.nanoTime() - start) / 1_000_000);
      }
    }
  }

  private static Object check(App app) {
    try {
      return app.check().run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void time(String what, Supplier<Object> work) {
    double[] millis = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long start = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException(what);
      }
      if (run >= 0) {
        millis[run] = (System.nanoTime() - start) / 1e6;
      }
    }
    System.out.println(new Sample(millis).line(what, "ms", "<= 2 x one round"));
  }

  private Config config() {
    return Config.load(
        new ConfigSources(
            Map.of(),
            Map.of(
                "PROTO14_DATA",
                directory.toString(),
                "PROTO14_BETMAN_URL",
                betman.url().toString(),
                "PROTO14_ZENTOTO_URL",
                "",
                "PROTO14_REQUESTS_A_DAY",
                "100000"),
            directory,
            directory,
            null));
  }
}
