package kr.proto14.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;

/**
 * {@code bin/proto14 rounds} and {@code status} as a user runs them, from the start of the process
 * to its end, on a database that holds all recorded rounds. Peak memory is the high-water mark of
 * the resident set, read from the system while the process lives.
 */
final class OneShot {
  private static final int WARM_UP = 3;
  private static final int RUNS = 20;

  private OneShot() {}

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-bench");
    try {
      fill(directory);
      print(directory, "rounds", "260053");
      print(directory, "status", "database_bytes");
    } finally {
      Scratch.remove(directory);
    }
  }

  private static void print(Path directory, String command, String expected) throws Exception {
    double[] millis = new double[RUNS];
    double[] megabytes = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      Measured measured = measure(directory, command, expected);
      if (run >= 0) {
        millis[run] = measured.millis();
        megabytes[run] = measured.megabytes();
      }
    }
    System.out.println(
        new Sample(millis).line(command + ", one-shot with the AOT cache", "ms", "<= 450 ms"));
    System.out.println(
        new Sample(megabytes)
            .line(command + ", peak resident memory", "MB", "none, to be watched"));
  }

  private record Measured(double millis, double megabytes) {}

  private static Measured measure(Path directory, String command, String expected)
      throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("proto14.root", "."));
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve("bin/proto14").toString(), command, "--json");
    builder.environment().keySet().removeIf(name -> name.startsWith("PROTO14_"));
    builder.environment().put("PROTO14_DATA", directory.toString());
    builder.directory(directory.toFile());
    Path output = directory.resolve("output");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    double peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, highWater(process.pid()));
    }
    double took = (System.nanoTime() - start) / 1e6;
    if (process.exitValue() != 0 || !Files.readString(output, UTF_8).contains(expected)) {
      throw new IllegalStateException(command + " failed: " + Files.readString(output, UTF_8));
    }
    return new Measured(took, peak);
  }

  /** Peak resident memory of a living process, in MB; 0 where the system does not tell. */
  static double highWater(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"), UTF_8)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  /** Sees every recorded round at a moment it is on sale, and predicts it. */
  private static void fill(Path directory) throws InterruptedException {
    Recordings recordings = Recordings.bundled();
    SettableClock clock = new SettableClock(Instant.EPOCH);
    try (StandInBetman betman = StandInBetman.start(recordings, clock)) {
      Config config =
          Config.load(
              new ConfigSources(
                  Map.of(),
                  Map.of(
                      "PROTO14_DATA", directory.toString(),
                      "PROTO14_BETMAN_URL", betman.url().toString(),
                      "PROTO14_ZENTOTO_URL", ""),
                  directory,
                  directory,
                  null));
      Surroundings surroundings =
          new Surroundings(clock, clock::tick, manners -> manners.spaced(Duration.ZERO), _ -> {});
      try (App app = new App(config, surroundings)) {
        List<Instant> moments =
            recordings.rounds().stream().map(RecordedRound::saleStart).sorted().toList();
        for (Instant moment : moments) {
          clock.set(moment.plus(Duration.ofHours(4)));
          app.check().run();
        }
      }
    }
  }
}
