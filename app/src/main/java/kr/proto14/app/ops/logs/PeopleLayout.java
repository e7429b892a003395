package kr.proto14.app.ops.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A line with the Korean time, and the trace of a failure below it. */
public final class PeopleLayout extends LayoutBase<ILoggingEvent> {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int LEVEL_WIDTH = 5;

  private final Scrubber scrubber;
  private final DateTimeFormatter time;

  private PeopleLayout(Scrubber scrubber, String time) {
    this.scrubber = scrubber;
    this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT).withZone(SEOUL);
  }

  /** With the time of day, for commands that soon end. */
  public static PeopleLayout ofToday(Scrubber scrubber) {
    return new PeopleLayout(scrubber, "HH:mm:ss");
  }

  /** With date and time, for logs that are kept. */
  static PeopleLayout ofManyDays(Scrubber scrubber) {
    return new PeopleLayout(scrubber, "yyyy-MM-dd HH:mm:ss.SSS");
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    String level = event.getLevel().toString();
    StringBuilder line = new StringBuilder(160);
    time.formatTo(event.getInstant(), line);
    line.append(' ').append(level).repeat(' ', LEVEL_WIDTH - level.length() + 1);
    line.append(Lines.shortName(event)).append(" - ");
    line.append(Lines.joined(event.getFormattedMessage())).append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(Lines.printable(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }
    return scrubber.scrub(line.toString());
  }
}
