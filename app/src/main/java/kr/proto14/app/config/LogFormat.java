package kr.proto14.app.config;

import java.util.Locale;

/** How the daemon writes to its console. */
public enum LogFormat {
  /** journald's form where journald reads along, else that of people. */
  AUTO,
  /** With the time, for people. */
  CONSOLE,
  /** With the priority and without the time, which journald adds itself. */
  JOURNALD;

  static LogFormat parse(String text) {
    for (LogFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
        return format;
      }
    }
    throw new IllegalArgumentException("no format of a log");
  }
}
