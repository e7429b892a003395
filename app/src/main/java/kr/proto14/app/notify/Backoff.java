package kr.proto14.app.notify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double from {@code base} up to {@code cap}, each shortened by up to half at random so
 * that several senders do not come back together.
 *
 * @param base the first wait at its longest; positive
 * @param cap the longest wait; not below {@code base}
 */
public record Backoff(Duration base, Duration cap, RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    requireNonNull(random, "random");
    if (!base.isPositive() || cap.compareTo(base) < 0) {
      throw new IllegalArgumentException("wants 0 < base <= cap, not " + base + ", " + cap);
    }
  }

  /** The waits of the outbox: 2 s at first, 15 min at most. */
  public static Backoff standard(RandomGenerator random) {
    return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15), random);
  }

  /**
   * How long to wait after an attempt that failed.
   *
   * @param attempt 1 for the first
   */
  Duration after(int attempt) {
    int doublings = Math.clamp(attempt - 1, 0, MOST_DOUBLINGS);
    Duration doubled = base.multipliedBy(1L << doublings);
    Duration longest = doubled.compareTo(cap) > 0 ? cap : doubled;
    long half = longest.toMillis() / 2;
    return longest.minusMillis(half == 0 ? 0 : random.nextLong(half + 1));
  }
}
