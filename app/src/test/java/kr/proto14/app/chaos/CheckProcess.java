package kr.proto14.app.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts jobs in processes of their own. */
final class CheckProcess {
  private static final long PATIENCE_SECONDS = 90;

  private final Process process;
  private final Path output;

  private CheckProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static CheckProcess start(Map<String, String> settings, String time, int dieAt)
      throws IOException {
    return start(settings, time, dieAt, "check");
  }

  static CheckProcess start(Map<String, String> settings, String time, int dieAt, String job)
      throws IOException {
    Path directory = Files.createTempDirectory("proto14-check");
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DyingCheck.class.getName(),
            time,
            String.valueOf(dieAt),
            job);
    builder.environment().keySet().removeIf(name -> name.startsWith("PROTO14_"));
    builder.environment().putAll(settings);
    builder.directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new CheckProcess(builder.start(), output);
  }

  /** Ends it as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void waitALittle() throws InterruptedException {
    process.waitFor(20, TimeUnit.MILLISECONDS);
  }

  /** Its exit code, 137 where it was killed. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("a job hangs: " + output());
    }
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  List<String> boundaries() {
    return output().lines().filter(line -> line.startsWith("boundary ")).toList();
  }
}
