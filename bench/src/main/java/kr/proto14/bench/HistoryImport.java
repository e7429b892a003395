package kr.proto14.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * {@code bin/proto14 history import} of one file of 250,000 rows into an empty embedded database,
 * as a user runs it, then the same file again, which changes nothing.
 */
final class HistoryImport {
  private static final int ROWS = 250_000;
  private static final long SEED = 14;

  private HistoryImport() {}

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-bench");
    try {
      Path file = directory.resolve("seasons.csv");
      new SeasonFile(new SplittableRandom(SEED)).write(file, ROWS);
      System.out.printf(
          Locale.ROOT, "history import: a file of %,d rows, %d MB%n", ROWS, Files.size(file) >> 20);
      measure("history import, all rows new", directory, file, "<= 15 s, <= 200 MB");
      measure("history import, the same file again", directory, file, "<= 15 s, <= 200 MB");
    } finally {
      Scratch.remove(directory);
    }
  }

  private static void measure(String what, Path directory, Path file, String bar)
      throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("proto14.root", "."));
    ProcessBuilder builder =
        new ProcessBuilder(
            root.resolve("bin/proto14").toString(), "history", "import", file.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("PROTO14_"));
    builder.environment().put("PROTO14_DATA", directory.toString());
    builder.directory(directory.toFile());
    Path output = directory.resolve("output");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    double peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, OneShot.highWater(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException("import failed: " + Files.readString(output, UTF_8));
    }
    System.out.printf(
        Locale.ROOT,
        "%-46s %5.1f s  %,9.0f rows/s  peak %5.0f MB  n=1  bar: %s%n",
        what,
        seconds,
        ROWS / seconds,
        peak,
        bar);
  }
}
