package kr.proto14.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command is called from.
 *
 * @param out for results, in UTF-8
 * @param err for everything else
 * @param environment the process's environment
 * @param workingDirectory where it is called
 * @param home the user's home
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path workingDirectory,
    Path home) {
  public Terminal {
    requireNonNull(out, "out");
    requireNonNull(err, "err");
    environment = Map.copyOf(environment);
    requireNonNull(workingDirectory, "workingDirectory");
    requireNonNull(home, "home");
  }
}
