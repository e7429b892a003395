package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.ops.housekeeping.Housekeeping;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;

/**
 * Traffic and disk over a month of sixty rounds: checks six times a day, four looks at every round
 * before its sale ends with its odds each time, results, reports and summaries, housekeeping every
 * night. Bytes are counted at the stand-ins, uncompressed and with headers; the disk is the file of
 * the embedded database.
 */
final class MonthBench {
  private static final Instant START = Instant.parse("2027-03-01T23:00:00Z");
  private static final List<Integer> CHECKS = List.of(2, 8, 11, 14, 18, 20);
  private static final List<Duration> REFRESHES =
      List.of(
          Duration.ofHours(6), Duration.ofHours(3), Duration.ofHours(1), Duration.ofMinutes(20));

  private final SettableClock clock = new SettableClock(START);
  private final MonthOfRounds month = new MonthOfRounds(START);
  private final Path directory;
  private final StandInBetman betman;
  private final StandInTelegram telegram;
  private final App app;
  private final List<Event> events = new ArrayList<>();
  private int failures;

  private record Event(Instant at, String name, Work work) {}

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private MonthBench(Path directory) {
    this.directory = directory;
    betman = StandInBetman.start(month.at(START), clock);
    telegram = StandInTelegram.start(clock);
    app =
        new App(
            config(),
            new Surroundings(
                clock, clock::tick, manners -> manners.spaced(Duration.ZERO), _ -> {}));
  }

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-bench");
    MonthBench bench = new MonthBench(directory);
    try {
      bench.run();
    } finally {
      bench.app.close();
      bench.betman.close();
      bench.telegram.close();
      Scratch.remove(directory);
    }
  }

  private void run() throws Exception {
    plan();
    long empty = app.store().upkeep().size();
    long[] days = new long[MonthOfRounds.DAYS + 8];
    for (Event event : events) {
      clock.set(event.at());
      betman.show(month.at(event.at()));
      long before = traffic();
      event.work().run();
      days[(int) Duration.between(START, event.at()).toDays()] += traffic() - before;
    }
    long worst = Arrays.stream(days).max().orElseThrow();
    line("traffic of the busiest day", worst, "<= 30 MB");
    line("traffic of the month", Arrays.stream(days).sum(), "none, to be watched");
    line("database after the month", app.store().upkeep().size() - empty, "<= 32 MB");
    int rounds = app.store().reading(tx -> tx.rounds().overview(999)).size();
    long settled = app.store().reading(tx -> tx.settlements().firstSettledSince(START)).size();
    System.out.printf(
        Locale.ROOT,
        "%d rounds seen, %d settled, %d calls of Betman, %d messages, %d failed runs%n",
        rounds,
        settled,
        betman.calls().size(),
        telegram.sent().size(),
        failures);
  }

  private static void line(String what, long bytes, String bar) {
    System.out.printf(Locale.ROOT, "%-46s %10.1f MB  bar: %s%n", what, bytes / 1e6, bar);
  }

  private long traffic() {
    return betman.bytes() + telegram.bytes();
  }

  private void plan() {
    for (int day = 0; day < MonthOfRounds.DAYS + 4; day++) {
      // The virtual month starts at 08:00 in Korea.
      Instant midnight = START.minus(Duration.ofHours(8)).plus(Duration.ofDays(day));
      CHECKS.forEach(hour -> at(midnight, hour, 0, "check", () -> run(app.check())));
      at(midnight, 6, 0, "results", () -> run(app.results(List.of())));
      at(midnight, 21, 0, "daily", () -> run(app.daily()));
      at(midnight, 3, 30, "housekeeping", this::keepHouse);
    }
    for (int week = 1; week < 5; week++) {
      at(START.plus(Duration.ofDays(7L * week)), 1, 0, "weekly", () -> run(app.weekly()));
    }
    for (RecordedRound round : month.rounds()) {
      REFRESHES.forEach(
          before ->
              events.add(
                  new Event(round.saleEnd().minus(before), "refresh", () -> refresh(round))));
    }
    events.removeIf(event -> event.at().isBefore(START));
    events.sort(Comparator.comparing(Event::at));
  }

  private void at(Instant day, int hour, int minute, String name, Work work) {
    events.add(new Event(day.plus(Duration.ofMinutes(60L * hour + minute)), name, work));
  }

  private void run(Job job) throws InterruptedException {
    Job.Result result = job.run();
    if (!(result instanceof Job.Result.Done done && done.wentWell())) {
      failures++;
      System.out.println(clock.instant() + " " + result);
    }
  }

  private void keepHouse() {
    new Housekeeping(app.store()).run(clock.instant());
  }

  /** What a refresh reads and keeps: the round's detail and the odds on sale. */
  private void refresh(RecordedRound round) {
    Store store = app.store();
    SiteSettings settings = SiteSettings.polite(betman.url()).spaced(Duration.ZERO);
    BetmanSource source =
        new BetmanSource(
            settings,
            settings.newHttpClient(),
            clock,
            clock::tick,
            (from, call, at, body) ->
                store.inTransaction(tx -> tx.raw().keep(from, call, at, body)),
            (from, variant, at, evidence) -> {});
    RoundId id = RoundId.ofGmTs(Pool.of(round.game().gmId()), round.gmTs());
    switch (source.detail(id)) {
      case FetchResult.Fetched<RoundSnapshot>(RoundSnapshot seen) ->
          store.inTransaction(tx -> tx.rounds().add(seen, clock.instant()));
      case FetchResult.Failed<RoundSnapshot> failed -> fail(failed.fault());
    }
    month.at(clock.instant()).oddsRounds().forEach(odds -> odds(source, odds.gmTs()));
  }

  private void odds(BetmanSource source, int gmTs) {
    switch (source.odds(gmTs)) {
      case FetchResult.Fetched<Offer>(Offer offer) ->
          app.store()
              .inTransaction(
                  tx -> {
                    offer.odds().forEach(seen -> tx.odds().add("betman", seen, clock.instant()));
                    return null;
                  });
      case FetchResult.Failed<Offer> failed -> fail(failed.fault());
    }
  }

  private void fail(Fault fault) {
    failures++;
    System.out.println(fault);
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
                "PROTO14_TELEGRAM_URL",
                telegram.url().toString(),
                "TELEGRAM_BOT_TOKEN",
                "123456:ABC-def",
                "TELEGRAM_CHAT_ID",
                "7",
                "PROTO14_ZENTOTO_URL",
                ""),
            directory,
            directory,
            null));
  }
}
