package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as the machine does, from a moment of the test's own, and can be set. */
final class ShiftedClock extends Clock {
  private final long started = System.nanoTime();
  private final AtomicReference<Instant> from;

  ShiftedClock(Instant now) {
    this.from = new AtomicReference<>(now);
  }

  void shift(Duration more) {
    from.updateAndGet(before -> requireNonNull(before).plus(more));
  }

  @Override
  public Instant instant() {
    return requireNonNull(from.get()).plusNanos(System.nanoTime() - started);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone is enough");
  }
}
