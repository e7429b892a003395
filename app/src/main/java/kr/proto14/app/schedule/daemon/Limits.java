package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kr.proto14.app.schedule.JobName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Interrupts runs that take longer than a job may, and knows those that do not even heed that. Time
 * is the machine's own, which no clock that is set can shorten.
 */
final class Limits {
  private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

  /** What an interrupted run may take to let go. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private final ScheduledExecutorService timer;
  private final Duration limit;
  private final LongSupplier nanos;
  private final Map<Watched, Boolean> watched = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Limits(ScheduledExecutorService timer, Duration limit, LongSupplier nanos) {
    this.timer = requireNonNull(timer, "timer");
    this.limit = requireNonNull(limit, "limit");
    this.nanos = requireNonNull(nanos, "nanos");
  }

  /** Watches over the calling thread until the watch is closed. */
  Watched watch(JobName job) {
    Watched run = new Watched(job, Thread.currentThread());
    watched.put(run, true);
    if (stopping) {
      run.thread.interrupt();
    }
    return run;
  }

  /** No run may go on: the daemon stops. */
  void stop() {
    stopping = true;
    watched.keySet().forEach(run -> run.thread.interrupt());
  }

  boolean isStopping() {
    return stopping;
  }

  /** Jobs whose run goes on although its time was over long ago. */
  List<JobName> stuck() {
    long longest = limit.plus(GRACE).toNanos();
    return watched.keySet().stream()
        .filter(run -> nanos.getAsLong() - run.started > longest)
        .map(run -> run.job)
        .toList();
  }

  /** Jobs whose run is under way. */
  List<JobName> running() {
    return watched.keySet().stream().map(run -> run.job).toList();
  }

  /** One run under watch. */
  final class Watched implements AutoCloseable {
    private final JobName job;
    private final Thread thread;
    private final long started = nanos.getAsLong();
    private final ScheduledFuture<?> alarm;
    private volatile boolean over;

    private Watched(JobName job, Thread thread) {
      this.job = job;
      this.thread = thread;
      this.alarm = timer.schedule(this::interrupt, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void interrupt() {
      if (watched.containsKey(this)) {
        over = true;
        LOG.error("{} takes longer than {} and is interrupted", job.key(), limit);
        thread.interrupt();
      }
    }

    /** Whether it was interrupted because its time was over. */
    boolean isOver() {
      return over;
    }

    /** Afterwards the thread is not interrupted any more on account of this run. */
    @Override
    public synchronized void close() {
      watched.remove(this);
      alarm.cancel(false);
      boolean ignored = Thread.interrupted();
    }
  }
}
