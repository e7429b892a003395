package kr.proto14.app.source.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Attempts at one call, with growing, jittered waits between them. This class is threadsafe.
 *
 * @param <A> what one attempt comes to
 */
public final class Repeats<A> {
  private final RetryPolicy<A> policy;

  /**
   * One attempt.
   *
   * @param <A> what it comes to
   */
  @FunctionalInterface
  public interface Once<A> {
    /**
     * Makes the attempt.
     *
     * @param elapsed tells what the call has taken so far
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    A attempt(Supplier<Duration> elapsed) throws InterruptedException;
  }

  /**
   * Repeats within a site's limits.
   *
   * @param again whether another attempt may help
   */
  public Repeats(SiteSettings settings, Predicate<A> again) {
    RetryPolicyBuilder<A> builder =
        RetryPolicy.<A>builder()
            .handleResultIf(again::test)
            .handleIf((Throwable failure) -> false)
            .withMaxAttempts(settings.attempts())
            .withMaxDuration(settings.totalLimit());
    if (settings.backOff().isPositive()) {
      builder.withBackoff(settings.backOff(), settings.backOffCap()).withJitter(settings.jitter());
    }
    policy = builder.build();
  }

  /** The last attempt; empty, with the thread's mark kept, where it was interrupted. */
  public Optional<A> run(Once<A> once) {
    try {
      return Optional.of(
          Failsafe.with(policy).get(context -> once.attempt(context::getElapsedTime)));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      throw e;
    }
  }
}
