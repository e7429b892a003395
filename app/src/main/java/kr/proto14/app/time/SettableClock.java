package kr.proto14.app.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is told. */
public final class SettableClock extends Clock {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private volatile Instant now;

  /** A clock that shows an ISO instant with offset, such as {@code 2026-09-22T12:00:00+09:00}. */
  public static SettableClock at(String text) {
    return new SettableClock(OffsetDateTime.parse(text).toInstant());
  }

  /** A clock that shows an instant. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Lets time pass. */
  public synchronized void tick(Duration duration) {
    now = now.plus(duration);
  }

  /** Sets the time. */
  public synchronized void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return SEOUL;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
