package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of jobs of ours that fail: once, again every six hours while it lasts, and once when it is
 * over, like faults of sources. This class is thread-safe.
 *
 * <p>It never throws for a database that is gone: what cannot be written is kept in memory, and
 * written with its own time by the next call that finds the database again.
 */
public final class JobTrouble {
  /** The source under which failing jobs are recorded. */
  public static final String SOURCE = "proto14";

  private static final Logger LOG = LoggerFactory.getLogger(JobTrouble.class);

  private final Incidents incidents;
  private final Deque<Failure> unwritten = new ArrayDeque<>();

  private record Failure(Fault fault, Instant at) {}

  public JobTrouble(Store store, Announcer announcer) {
    this.incidents = new Incidents(store, announcer);
  }

  /** The call under which a job's failure stands in the record of incidents. */
  public static String call(String job) {
    return "job " + requireNonNull(job, "job");
  }

  /**
   * A job failed.
   *
   * @param job its name, such as {@code check}
   * @param detail one sentence for the operator, without secrets: never an exception's own words
   */
  public synchronized void failed(String job, FaultKind kind, String detail, Instant now) {
    Fault fault = new Fault(kind, SOURCE, call(job), detail, null);
    LOG.warn("the job {} failed: {}: {}", job, kind, detail);
    unwritten.add(new Failure(fault, now));
    flush();
  }

  /** A job failed with an exception; of that only its kind is told. */
  public void failed(String job, Throwable failure, Instant now) {
    FaultKind kind = kind(failure);
    String detail = "It failed with " + failure.getClass().getSimpleName() + ".";
    LOG.error("the job {} failed", job, failure);
    failed(job, kind, detail, now);
  }

  private static FaultKind kind(Throwable failure) {
    if (StoreException.isBehind(failure)) {
      return FaultKind.DATABASE;
    }
    return caused(failure, TimeoutException.class) ? FaultKind.TIME_LIMIT : FaultKind.INTERNAL;
  }

  private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .anyMatch(kind::isInstance);
  }

  /** A job ran to its end. */
  public synchronized void succeeded(String job, Instant now) {
    if (flush()) {
      write(() -> incidents.succeeded(SOURCE, call(job), now));
    }
  }

  /** Reminds of jobs that failed within a day and have not run well since. Cheap. */
  public synchronized void remind(Instant now) {
    if (flush()) {
      write(() -> incidents.remind(SOURCE, now));
    }
  }

  /** Whether everything that happened before is written. */
  private boolean flush() {
    while (!unwritten.isEmpty()) {
      Failure first = unwritten.getFirst();
      if (!write(() -> incidents.failed(first.fault(), first.at()))) {
        forgetRepeats();
        return false;
      }
      unwritten.removeFirst();
    }
    return true;
  }

  /** Of a job that fails again and again only the first time is needed. */
  private void forgetRepeats() {
    Set<String> calls = new HashSet<>();
    unwritten.removeIf(failure -> !calls.add(failure.fault().call()));
  }

  private static boolean write(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("the trouble of a job cannot be recorded now", e);
      return false;
    }
  }
}
