package kr.proto14.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@code proto14 run} of its own process, and what the system tells of it. */
final class RunningDaemon implements AutoCloseable {
  private static final String READY = "The scheduler has started";
  private static final double TICKS_A_SECOND = 100;

  private final Process process;
  private final double millisToReady;

  private RunningDaemon(Process process, double millisToReady) {
    this.process = process;
    this.millisToReady = millisToReady;
  }

  /** Starts one and waits until it says that it is ready. */
  static RunningDaemon start(Path directory, Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder builder = command(directory, settings, "run");
    Process process;
    long start = System.nanoTime();
    process = builder.start();
    try (var lines = process.inputReader(UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains(READY)) {
        line = lines.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("the daemon did not start");
      }
    }
    return new RunningDaemon(process, (System.nanoTime() - start) / 1e6);
  }

  /** A command of the program on the same data. */
  static ProcessBuilder command(Path directory, Map<String, String> settings, String... words) {
    Path root = Path.of(System.getProperty("proto14.root", "."));
    ProcessBuilder builder = new ProcessBuilder(root.resolve("bin/proto14").toString());
    builder.command().addAll(List.of(words));
    builder.environment().keySet().removeIf(name -> name.startsWith("PROTO14_"));
    builder.environment().putAll(settings);
    builder.environment().put("PROTO14_DATA", directory.toString());
    builder.environment().put("PROTO14_LANG", "en");
    builder.environment().put("PROTO14_ZENTOTO_URL", "");
    builder.environment().put("PROTO14_HTTP_PORT", "0");
    builder.directory(directory.toFile());
    builder.redirectError(directory.resolve("errors").toFile());
    return builder;
  }

  double millisToReady() {
    return millisToReady;
  }

  /** Resident memory now, in MB. */
  double megabytes() throws IOException {
    return megabytes("VmRSS:");
  }

  /** The most resident memory so far, in MB. */
  double mostMegabytes() throws IOException {
    return megabytes("VmHWM:");
  }

  private double megabytes(String which) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"), UTF_8)) {
      return lines
          .filter(line -> line.startsWith(which))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Seconds of a processor used so far. */
  double cpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"), UTF_8);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_A_SECOND;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(25, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IllegalStateException("the daemon did not stop");
  }
}
