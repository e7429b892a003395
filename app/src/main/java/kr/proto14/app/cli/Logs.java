package kr.proto14.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
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

  /** Shows nothing: where faults are made on purpose, each of them would be told here. */
  static void showNone() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }
}
