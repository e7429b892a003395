package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's own time, which servers put into their answers, and how far a test is off it. */
final class RunningClock extends Clock {
  private final Instant started = started();
  private final long mark = System.nanoTime();
  private volatile Duration ahead = Duration.ZERO;

  /** Goes before the machine's time; a negative length goes after it. */
  void goAhead(Duration length) {
    ahead = length;
  }

  @Override
  public Instant instant() {
    return started.plusNanos(System.nanoTime() - mark).plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return Seoul.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the house has one zone");
  }

  /** A new file's time is the only one that tests may read. */
  private static Instant started() {
    try {
      Path file = Files.createTempFile("proto14-now", "");
      Instant now = Files.getLastModifiedTime(file).toInstant();
      Files.delete(file);
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
