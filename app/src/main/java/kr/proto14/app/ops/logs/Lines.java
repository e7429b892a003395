package kr.proto14.app.ops.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** Texts in a line of a log. What others wrote must not forge a line or steer a terminal. */
final class Lines {
  static final String BETWEEN = " | ";

  private static final Pattern END_OF_LINE =
      Pattern.compile("\\s*[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]+\\s*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private Lines() {}

  /** In one line. */
  static String joined(String text) {
    return printable(END_OF_LINE.matcher(text).replaceAll(BETWEEN));
  }

  /** Without control characters, but for the ends of its lines. */
  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }

  static String shortName(ILoggingEvent event) {
    String name = event.getLoggerName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
