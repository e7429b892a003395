package kr.proto14.app.ops.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;

/**
 * One line for each event, with the priority that journald reads off its beginning (sd-daemon(3))
 * and without the time, which journald adds. A trace follows in the same line: journald would file
 * each line of it as an event of its own.
 */
final class JournalLayout extends LayoutBase<ILoggingEvent> {
  /** In UTF-8 three bytes each at most, below journald's LineMax of 48 KiB. */
  static final int LONGEST_CHARS = 12_000;

  private static final String CUT = " ...";

  private final Scrubber scrubber;

  JournalLayout(Scrubber scrubber) {
    this.scrubber = scrubber;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    line.append(Lines.shortName(event)).append(": ");
    line.append(Lines.joined(event.getFormattedMessage()));
    if (event.getThrowableProxy() != null) {
      String trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
      line.append(Lines.BETWEEN).append(Lines.joined(trace.strip()));
    }
    // Cut last: half a secret would not be known for one.
    return "<" + priority(event.getLevel()) + ">" + cut(scrubber.scrub(line.toString())) + "\n";
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_CHARS
        ? line
        : line.substring(0, LONGEST_CHARS - CUT.length()) + CUT;
  }

  /** As syslog counts: 3 an error, 4 a warning, 6 information, 7 for debugging. */
  private static int priority(Level level) {
    return switch (level.toInt()) {
      case Level.ERROR_INT -> 3;
      case Level.WARN_INT -> 4;
      case Level.INFO_INT -> 6;
      default -> 7;
    };
  }
}
