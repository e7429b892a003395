package kr.proto14.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The logs on stderr. */
final class Logs {
  private Logs() {}

  /** Shows what is else left out: our own steps, and where failures came from. */
  static void showAll() {
    if (LoggerFactory.getLogger("kr.proto14") instanceof Logger ours) {
      ours.setLevel(Level.DEBUG);
    }
  }

  /**
   * Shows nothing until it is closed: where faults are made on purpose, each would be told here.
   *
   * @param really whether to do so at all
   */
  static Silence silence(boolean really) {
    return really
            && LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
        ? new Silence(root)
        : new Silence(null);
  }

  /** A time without logs. */
  static final class Silence implements AutoCloseable {
    private final @Nullable Logger root;
    private final @Nullable Level before;

    private Silence(@Nullable Logger root) {
      this.root = root;
      this.before = root == null ? null : root.getLevel();
      if (root != null) {
        root.setLevel(Level.OFF);
      }
    }

    @Override
    public void close() {
      if (root != null) {
        root.setLevel(before);
      }
    }
  }
}
