package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.util.List;

/** One thing looked at. A check changes nothing and sends no message. */
public interface Check {
  /** Its name, such as {@code disk}. */
  String name();

  /** Whether it asks anybody outside. */
  default boolean asksOutside() {
    return false;
  }

  /**
   * Looks.
   *
   * @return what was seen; empty where there is nothing to look at
   * @throws IOException if it could not look
   */
  List<Finding> look() throws IOException;
}
