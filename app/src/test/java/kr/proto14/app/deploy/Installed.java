package kr.proto14.app.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** proto14 as the archive installs it, on a Java runtime that only tells how it was called. */
final class Installed {
  /** Its process id first: after `exec` it is the launcher's. */
  private static final String JAVA = "#!/bin/sh\nprintf '%s\\n' \"$$\" \"$0\" \"$@\"\n";

  final Path root;

  private Installed(Path root) {
    this.root = root;
  }

  /** Below a folder, with the layout of {@code make dist}. */
  static Installed below(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.toRealPath().resolve("opt/proto14-1.2.3"));
    Files.createDirectories(root.resolve("bin"));
    for (String script : List.of("proto14", "find-jdk")) {
      Files.copy(Repository.file("bin/" + script), root.resolve("bin").resolve(script));
    }
    Files.createDirectories(root.resolve("lib/lib"));
    Files.createFile(root.resolve("lib/proto14.jar"));
    Files.createFile(root.resolve("lib/lib/picocli-9.jar"));
    return new Installed(root);
  }

  /** A runtime with no more of a JDK than jlink leaves. */
  Installed withRuntime(String folder, String version) throws IOException {
    Path java = root.resolve(folder).resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, JAVA);
    if (!java.toFile().setExecutable(true)) {
      throw new IOException("not executable: " + java);
    }
    Files.writeString(
        root.resolve(folder).resolve("release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\nMODULES=\"a\"\n".formatted(version));
    return this;
  }

  /** What came of a call. */
  record Called(long pid, int code, List<String> lines) {
    long javaPid() {
      return Long.parseLong(lines.get(0));
    }

    /** The runtime used, and its flags. */
    List<String> flags() {
      return lines.subList(1, lines.indexOf("-jar"));
    }

    List<String> arguments() {
      return lines.subList(lines.indexOf("-jar") + 2, lines.size());
    }

    String cache() {
      String flag = flags().stream().filter(f -> f.startsWith("-XX:AOTCache=")).findAny().get();
      return flag.substring(flag.lastIndexOf('/') + 1);
    }
  }

  Called call(String... arguments) throws IOException, InterruptedException {
    return call(root.resolve("bin/proto14"), Map.of(), arguments);
  }

  Called call(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", root.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    return new Called(process.pid(), process.waitFor(), lines);
  }
}
