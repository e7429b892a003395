package kr.proto14.app.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told. */
public final class SettableClock extends Clock {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final AtomicReference<Instant> now;

  /** A clock that shows an ISO instant with offset, such as {@code 2026-09-22T12:00:00+09:00}. */
  public static SettableClock at(String text) {
    return new SettableClock(OffsetDateTime.parse(text).toInstant());
  }

  /** A clock that shows an instant. */
  public SettableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** Lets time pass. */
  public void tick(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  /** Sets the time. */
  public void set(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return now.get();
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
