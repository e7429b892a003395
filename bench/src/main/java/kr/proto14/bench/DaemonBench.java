package kr.proto14.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.Store;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;

/**
 * {@code proto14 run} as an operator has it, on the embedded database, polling every second: its
 * start, its memory and processor time at rest, a check without a new round, and how late jobs
 * start. A database of ten years stands beside an empty one.
 */
final class DaemonBench {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int STARTS = 10;
  private static final int CHECKS = 10;
  private static final int MINUTES = 6;
  private static final Duration REST = Duration.ofSeconds(60);
  private static final Duration LONG_REST = Duration.ofMinutes(5);

  private DaemonBench() {}

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-bench");
    try (StandInBetman betman =
        StandInBetman.start(new Recordings(List.of(), List.of()), clock())) {
      Map<String, String> settings = Map.of("PROTO14_BETMAN_URL", betman.url().toString());
      print(directory, settings, "empty", LONG_REST);
      delays(directory, settings);
      TenYearsBench.fill(directory);
      print(directory, settings, "ten years", REST);
    } finally {
      Scratch.remove(directory);
    }
  }

  private static void print(
      Path directory, Map<String, String> settings, String what, Duration rest) throws Exception {
    double[] ready = new double[STARTS];
    for (int run = 0; run < STARTS; run++) {
      try (RunningDaemon daemon = RunningDaemon.start(directory, settings)) {
        ready[run] = daemon.millisToReady();
      }
    }
    line(new Sample(ready), what + ": start to ready", "ms", "<= 700 ms");
    try (RunningDaemon daemon = RunningDaemon.start(directory, settings)) {
      pass(REST);
      line(
          new Sample(new double[] {daemon.megabytes()}), what + ": memory at rest", "MB", "<= 115");
      double before = daemon.cpuSeconds();
      pass(rest);
      double share = 100 * (daemon.cpuSeconds() - before) / rest.toSeconds();
      line(new Sample(new double[] {share}), what + ": processor at rest", "%", "<= 0.3 %");
      double[] checks = new double[CHECKS];
      for (int run = 0; run < CHECKS; run++) {
        double start = daemon.cpuSeconds();
        run(directory, settings, "run-now", "check");
        checks[run] = 1000 * (daemon.cpuSeconds() - start);
      }
      line(new Sample(checks), what + ": check in the daemon, CPU", "ms", "<= 150 ms");
      double[] status = new double[STARTS];
      for (int run = 0; run < STARTS; run++) {
        status[run] = run(directory, settings, "status");
      }
      line(new Sample(status), what + ": status, one-shot", "ms", "<= 450 ms");
    }
  }

  /** Every job but the check, whose offset is its own, is due in each of the next minutes. */
  private static void delays(Path directory, Map<String, String> settings) throws Exception {
    LocalTime first =
        clock()
            .instant()
            .atZone(SEOUL)
            .toLocalTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .plusMinutes(1);
    String times =
        IntStream.range(0, MINUTES)
            .mapToObj(minute -> first.plusMinutes(minute).toString())
            .collect(Collectors.joining(","));
    Map<String, String> busy = new HashMap<>(settings);
    for (String job : List.of("RESULTS", "DAILY", "WEEKLY", "BACKUP", "HOUSEKEEPING")) {
      busy.put("PROTO14_" + job + "_AT", times);
    }
    Instant start = clock().instant();
    try (RunningDaemon daemon = RunningDaemon.start(directory, busy)) {
      pass(Duration.ofMinutes(MINUTES + 1));
      double ignored = daemon.megabytes();
    }
    try (Store store = Store.embedded(directory)) {
      double[] late =
          store.reading(tx -> tx.slots().between(start, clock().instant())).stream()
              .filter(slot -> slot.kind().equals("calendar") && slot.startedAt() != null)
              .map(Slot::delay)
              .mapToDouble(Duration::toMillis)
              .toArray();
      Sample sample = new Sample(late);
      line(sample, "delay of a job's start", "ms", "p99 <= 1200 ms");
      System.out.printf(
          Locale.ROOT,
          "delay of a job's start, p99: %.0f ms, n=%d%n",
          sample.quantile(0.99),
          late.length);
    }
  }

  private static double run(Path directory, Map<String, String> settings, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder = RunningDaemon.command(directory, settings, words);
    builder.redirectOutput(directory.resolve("output").toFile());
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(String.join(" ", words) + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void line(Sample sample, String what, String unit, String bar) {
    System.out.println(sample.line(what, unit, bar));
  }

  private static void pass(Duration time) throws InterruptedException {
    boolean ignored = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Clock clock() {
    return Clock.systemUTC();
  }
}
