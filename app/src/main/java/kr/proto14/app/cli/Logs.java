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
}
