package kr.proto14.app.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile in their order, comments and broken lines resolved. */
final class Dockerfile {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*\\R");
  private static final Pattern BROKEN = Pattern.compile("\\\\\\R\\s*");

  /**
   * One instruction.
   *
   * @param stage how many stages began before the one it stands in
   */
  record Instruction(int stage, String name, String arguments) {}

  private final List<Instruction> instructions = new ArrayList<>();

  Dockerfile(String text) {
    int stage = -1;
    String whole =
        BROKEN.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(" ").replaceAll(" +", " ");
    for (String line : whole.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] parts = line.split("\\s+", 2);
      stage += parts[0].equals("FROM") ? 1 : 0;
      instructions.add(new Instruction(stage, parts[0], parts[1]));
    }
  }

  List<Instruction> instructions() {
    return instructions;
  }

  /** The arguments of all instructions of a name in the last stage. */
  List<String> last(String name) {
    int last = instructions.getLast().stage();
    return instructions.stream()
        .filter(i -> i.stage() == last && i.name().equals(name))
        .map(Instruction::arguments)
        .toList();
  }

  /** The arguments of all instructions of a name. */
  List<String> all(String name) {
    return instructions.stream()
        .filter(i -> i.name().equals(name))
        .map(Instruction::arguments)
        .toList();
  }
}
