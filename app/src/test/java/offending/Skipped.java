package offending;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Has every way to skip a test, on methods that are no tests. */
public final class Skipped {
  private Skipped() {}

  @Disabled
  static void disabled() {}

  @EnabledOnOs(OS.WINDOWS)
  static void conditional() {}

  static void assumed() {
    Assumptions.assumeTrue(false);
  }
}
