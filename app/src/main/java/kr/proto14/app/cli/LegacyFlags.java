package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the predecessor was called with: {@code --status}, {@code --run-now check}, {@code
 * --test-jobs}. Scripts of its users go on working.
 */
final class LegacyFlags {
  private static final Map<String, String> COMMANDS =
      Map.of("--status", "status", "--run-now", "run-now", "--test-jobs", "test-jobs");
  private static final String RUN_NOW = "--run-now=";

  private LegacyFlags() {}

  /** The same call in today's words: only the first argument can be such a flag. */
  static List<String> translated(List<String> arguments) {
    if (arguments.isEmpty()) {
      return arguments;
    }
    String first = arguments.getFirst();
    List<String> rest = arguments.subList(1, arguments.size());
    if (first.startsWith(RUN_NOW)) {
      return joined(List.of("run-now", first.substring(RUN_NOW.length())), rest);
    }
    String command = COMMANDS.get(first);
    return command == null ? arguments : joined(List.of(command), rest);
  }

  private static List<String> joined(List<String> command, List<String> rest) {
    List<String> all = new ArrayList<>(command);
    all.addAll(rest);
    return List.copyOf(all);
  }
}
