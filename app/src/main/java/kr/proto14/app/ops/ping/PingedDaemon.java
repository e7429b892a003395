package kr.proto14.app.ops.ping;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import kr.proto14.app.schedule.daemon.Companion;

/**
 * Tells the service outside how the daemon fares: of its start, of every run's end, and every five
 * minutes that it works, unless the last run failed: its alarm is not to be silenced by a
 * heartbeat.
 */
public final class PingedDaemon implements Companion {
  private static final Duration BEAT = Duration.ofMinutes(5);

  private final Ping ping;
  private final Executor aside;
  private final LongSupplier nanos;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile boolean failed;
  private volatile long beatAt;

  /**
   * @param aside runs one sign after the other, beside the daemon: a sign may take 20 s
   * @param nanos monotonic time
   */
  public PingedDaemon(Ping ping, Executor aside, LongSupplier nanos) {
    this.ping = requireNonNull(ping, "ping");
    this.aside = requireNonNull(aside, "aside");
    this.nanos = requireNonNull(nanos, "nanos");
  }

  @Override
  public void ready() {
    beatAt = nanos.getAsLong() - BEAT.toNanos();
    aside.execute(ping::started);
  }

  @Override
  public void worked() {
    long now = nanos.getAsLong();
    boolean due = now - beatAt >= BEAT.toNanos();
    if (due && !failed && underWay.compareAndSet(false, true)) {
      beatAt = now;
      aside.execute(this::beat);
    }
  }

  @Override
  public void ran(boolean wentWell) {
    failed = !wentWell;
    aside.execute(wentWell ? ping::succeeded : ping::failed);
  }

  private void beat() {
    try {
      ping.succeeded();
    } finally {
      underWay.set(false);
    }
  }
}
