package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something read that may take long or fail: it is waited for only so long, read by one thread at a
 * time however many ask, and kept for a while. This class is thread-safe.
 */
final class Lookup<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);

  private final Supplier<T> read;
  private final Executor threads;
  private final Duration kept;
  private final Duration patience;
  private final Clock clock;
  private @Nullable CompletableFuture<T> running;
  private @Nullable T last;
  private @Nullable Instant lastAt;

  /**
   * @param kept how long something read is given again
   * @param patience longest wait of one who asks
   */
  Lookup(Supplier<T> read, Executor threads, Duration kept, Duration patience, Clock clock) {
    this.read = requireNonNull(read, "read");
    this.threads = requireNonNull(threads, "threads");
    this.kept = requireNonNull(kept, "kept");
    this.patience = requireNonNull(patience, "patience");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * What was found.
   *
   * @param value the newest there is; empty where nothing could ever be read
   * @param fresh whether it could be read just now, or a moment ago
   */
  record Found<T>(Optional<T> value, boolean fresh) {}

  /** Reads it, or gives what was read last. */
  Found<T> find() {
    Optional<T> recent = recent();
    if (recent.isPresent()) {
      return new Found<>(recent, true);
    }
    try {
      T value = start().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Found<>(Optional.of(value), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stale(e);
    } catch (ExecutionException | TimeoutException e) {
      return stale(e);
    }
  }

  private synchronized Optional<T> recent() {
    boolean keeps = lastAt != null && clock.instant().isBefore(lastAt.plus(kept));
    return keeps ? Optional.ofNullable(last) : Optional.empty();
  }

  private synchronized Found<T> stale(Exception cause) {
    LOG.debug("could not be read", cause);
    return new Found<>(Optional.ofNullable(last), false);
  }

  private synchronized CompletableFuture<T> start() {
    CompletableFuture<T> current = running;
    if (current == null || current.isDone()) {
      current = CompletableFuture.supplyAsync(this::readAndKeep, threads);
      running = current;
    }
    return current;
  }

  private T readAndKeep() {
    Instant at = clock.instant();
    T value = read.get();
    synchronized (this) {
      last = value;
      lastAt = at;
    }
    return value;
  }
}
