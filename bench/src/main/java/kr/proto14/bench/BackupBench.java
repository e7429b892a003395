package kr.proto14.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * {@code bin/proto14 backup}, {@code drill} and {@code restore --replace} of an embedded database
 * of 250,000 played matches, plain and encrypted, as a user runs them.
 */
final class BackupBench {
  private static final int ROWS = 250_000;
  private static final long SEED = 14;
  private static final String BAR = "<= 30 s, <= 200 MB";

  private final Path directory;
  private final ProcessBuilder builder;

  private BackupBench(Path directory) {
    this.directory = directory;
    this.builder = new ProcessBuilder();
    builder.environment().keySet().removeIf(name -> name.startsWith("PROTO14_"));
    builder.environment().put("PROTO14_DATA", directory.toString());
    builder.directory(directory.toFile());
  }

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-bench");
    try {
      new BackupBench(directory).measureAll();
    } finally {
      Scratch.remove(directory);
    }
  }

  private void measureAll() throws IOException, InterruptedException {
    Path file = directory.resolve("seasons.csv");
    new SeasonFile(new SplittableRandom(SEED)).write(file, ROWS);
    measure("history import, to have something to back up", "history", "import", file.toString());
    Files.delete(file);
    measure("backup", "backup");
    measure("restore drill", "drill");
    measure("restore in the place of it", "restore", newest(), "--replace");
    builder.environment().put("PROTO14_BACKUP_PASSPHRASE", "a-passphrase-of-the-bench");
    measure("backup, encrypted", "backup");
    measure("restore drill, encrypted", "drill");
  }

  private String newest() throws IOException {
    try (var entries = Files.list(directory.resolve("backups"))) {
      return entries
          .map(Path::toString)
          .filter(name -> name.endsWith(".gz"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private void measure(String what, String... arguments) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("proto14.root", "."));
    List<String> command = new java.util.ArrayList<>();
    command.add(root.resolve("bin/proto14").toString());
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output");
    builder.command(command).redirectErrorStream(true).redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    double peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, OneShot.highWater(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(what + " failed: " + Files.readString(output, UTF_8));
    }
    System.out.printf(
        Locale.ROOT, "%-46s %5.1f s  peak %5.0f MB  n=1  bar: %s%n", what, seconds, peak, BAR);
  }
}
