package kr.proto14.app.ops.ping;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Companion;

/**
 * Tells the service outside how the daemon fares: of its start, of every run's end, and every five
 * minutes that it works. While the last run of any job has failed, all it tells is the failure: its
 * alarm is not to be silenced by a heartbeat or by another job.
 */
public final class PingedDaemon implements Companion {
  private static final Duration BEAT = Duration.ofMinutes(5);

  private final Ping ping;
  private final Executor aside;
  private final LongSupplier nanos;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final Set<JobName> failing = ConcurrentHashMap.newKeySet();
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
  public synchronized void worked() {
    long now = nanos.getAsLong();
    boolean due = now - beatAt >= BEAT.toNanos();
    if (due && failing.isEmpty() && underWay.compareAndSet(false, true)) {
      beatAt = now;
      aside.execute(this::beat);
    }
  }

  @Override
  public synchronized void ran(JobName job, boolean wentWell) {
    if (wentWell) {
      failing.remove(job);
    } else {
      failing.add(job);
    }
    aside.execute(failing.isEmpty() ? ping::succeeded : ping::failed);
  }

  private void beat() {
    try {
      ping.succeeded();
    } finally {
      underWay.set(false);
    }
  }
}
