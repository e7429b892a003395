package kr.proto14.app.ops.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether journald reads what is written to stderr. */
final class Journal {
  private static final Path STDERR = Path.of("/proc/self/fd/2");

  private Journal() {}

  static boolean reads(Map<String, String> environment) {
    return reads(environment, STDERR);
  }

  /**
   * systemd.exec(5): {@code JOURNAL_STREAM} holds device and inode of the stream, to be compared
   * with the file at hand, which a shell may have redirected.
   */
  static boolean reads(Map<String, String> environment, Path stderr) {
    String stream = environment.getOrDefault("JOURNAL_STREAM", "");
    if (stream.isEmpty()) {
      return false;
    }
    try {
      Map<String, Object> file = Files.readAttributes(stderr, "unix:dev,ino");
      return stream.equals(file.get("dev") + ":" + file.get("ino"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
