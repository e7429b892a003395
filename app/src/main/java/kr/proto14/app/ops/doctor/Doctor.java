package kr.proto14.app.ops.doctor;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every check: one that fails, or takes too long, is a finding and stops no other. */
public final class Doctor implements AutoCloseable {
  /** The id of what is told of a check that failed itself. */
  public static final String CRASHED = "doctor.crashed";

  /** The id of what is told of a check that took too long. */
  public static final String SLOW = "doctor.slow";

  private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

  private final List<Check> checks;
  private final Executor executor;
  private final Duration limit;
  private final Runnable putAway;

  /**
   * A doctor with his instruments.
   *
   * @param executor runs the checks; where it runs each at once on the caller's thread, they run
   *     one after the other
   * @param limit longest time for all of them where they run beside each other
   * @param putAway closes what they look with, once the doctor goes
   */
  public Doctor(List<Check> checks, Executor executor, Duration limit, Runnable putAway) {
    this.checks = List.copyOf(checks);
    this.executor = executor;
    this.limit = limit;
    this.putAway = putAway;
  }

  /**
   * Runs the checks.
   *
   * @param offline leaves out those that ask somebody outside
   * @return the findings in the order of the checks
   */
  public List<Finding> examine(boolean offline) {
    List<CompletableFuture<List<Finding>>> running = new ArrayList<>();
    for (Check check : checks) {
      if (!offline || !check.asksOutside()) {
        running.add(start(check));
      }
    }
    return running.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
  }

  private CompletableFuture<List<Finding>> start(Check check) {
    return CompletableFuture.supplyAsync(() -> look(check), executor)
        .orTimeout(limit.toMillis(), MILLISECONDS)
        .exceptionally(failure -> List.of(failed(check, failure)));
  }

  private static List<Finding> look(Check check) {
    try {
      return check.look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Finding failed(Check check, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException) {
      return Finding.warning(SLOW, Map.of("check", check.name(), "seconds", limit.toSeconds()));
    }
    LOG.debug("the check {} failed", check.name(), cause);
    return Finding.error(
        CRASHED, Map.of("check", check.name(), "cause", cause.getClass().getSimpleName()));
  }

  @Override
  public void close() {
    putAway.run();
  }
}
