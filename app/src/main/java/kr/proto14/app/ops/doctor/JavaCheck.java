package kr.proto14.app.ops.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java that runs this: its version, its memory, and how it reads and writes text. */
final class JavaCheck implements Check {
  private static final int OLDEST = 25;
  private static final long MIB = 1L << 20;
  private static final long SMALL_MIB = 48;
  private static final long LARGE_MIB = 512;

  private final JavaFacts facts;

  JavaCheck(JavaFacts facts) {
    this.facts = facts;
  }

  @Override
  public String name() {
    return "java";
  }

  @Override
  public List<Finding> look() {
    long heap = facts.mostHeap() / MIB;
    List<Finding> findings = new ArrayList<>();
    if (facts.version() < OLDEST) {
      findings.add(Finding.error("java.old", Map.of("version", facts.version(), "needed", OLDEST)));
    }
    if (heap < SMALL_MIB) {
      findings.add(Finding.warning("java.small-heap", Map.of("heap", heap)));
    } else if (heap > LARGE_MIB) {
      findings.add(Finding.note("java.large-heap", Map.of("heap", heap)));
    }
    if (!isUtf8(facts.output()) || !isUtf8(facts.files())) {
      findings.add(
          Finding.warning(
              "java.encoding", Map.of("output", facts.output(), "files", facts.files())));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("java.good", Map.of("version", facts.version(), "heap", heap)))
        : findings;
  }

  private static boolean isUtf8(String name) {
    return name.equalsIgnoreCase("UTF-8") || name.equalsIgnoreCase("UTF8");
  }
}
