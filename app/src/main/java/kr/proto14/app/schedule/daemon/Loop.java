package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work done over and over, which no failure ends. */
final class Loop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final int TELL_EVERY = 60;

  private final String name;
  private final Runnable work;
  private final LongSupplier nanos;
  private volatile long ended;
  private volatile long endedWell;
  private volatile int failures;

  Loop(String name, Runnable work, LongSupplier nanos) {
    this.name = requireNonNull(name, "name");
    this.work = requireNonNull(work, "work");
    this.nanos = requireNonNull(nanos, "nanos");
    this.ended = nanos.getAsLong();
    this.endedWell = ended;
  }

  @Override
  public void run() {
    try {
      work.run();
      if (failures > 0) {
        LOG.info("{} works again after {} failures", name, failures);
      }
      failures = 0;
      endedWell = nanos.getAsLong();
    } catch (RuntimeException | Error e) {
      int before = failures;
      failures = before + 1;
      if (before % TELL_EVERY == 0) {
        LOG.warn("{} failed ({} times in a row)", name, failures, e);
      }
    }
    ended = nanos.getAsLong();
  }

  /** Whether it came to an end, good or bad, within a time. */
  boolean endedWithin(Duration time) {
    return nanos.getAsLong() - ended <= time.toNanos();
  }

  /** How long ago its last good round ended; since it was made where there is none. */
  Duration sinceWell() {
    return Duration.ofNanos(nanos.getAsLong() - endedWell);
  }

  /** Whether its last round went well. */
  boolean isWell() {
    return failures == 0;
  }
}
