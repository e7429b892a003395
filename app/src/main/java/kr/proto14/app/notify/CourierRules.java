package kr.proto14.app.notify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.OutboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * How stubborn a courier is.
 *
 * @param staleAfter age from which a part that another sender holds is taken over; longer than the
 *     slowest send, which may be several requests, or the part goes out twice
 * @param patience how long one run waits, in all, for parts that fall due during it; not negative
 * @param backoff waits between attempts
 */
public record CourierRules(Duration staleAfter, Duration patience, Backoff backoff) {
  // The last attempt comes this long before the deadline, so that it is over by then.
  private static final Duration LAST_CALL = Duration.ofSeconds(20);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  public CourierRules {
    requireNonNull(backoff, "backoff");
    if (!staleAfter.isPositive() || patience.isNegative()) {
      throw new IllegalArgumentException("staleAfter " + staleAfter + ", patience " + patience);
    }
  }

  /** For a run by hand: it waits up to 20 s so that a short refusal still ends in delivery. */
  public static CourierRules oneShot(Duration staleAfter, Backoff backoff) {
    return new CourierRules(staleAfter, Duration.ofSeconds(20), backoff);
  }

  /** For a daemon, which comes back soon anyway and waits for nothing. */
  public static CourierRules daemon(Duration staleAfter, Backoff backoff) {
    return new CourierRules(staleAfter, Duration.ZERO, backoff);
  }

  /**
   * When to try a part again.
   *
   * @param retryAfter the wait that the channel asked for, if it did; it is never cut short
   * @return empty if no attempt is left before the deadline
   */
  Optional<Instant> nextAttempt(OutboxMessage message, Instant now, @Nullable Duration retryAfter) {
    if (retryAfter != null) {
      Instant asked = now.plus(longer(retryAfter, SHORTEST_WAIT));
      return asked.isBefore(message.deadline()) ? Optional.of(asked) : Optional.empty();
    }
    Instant next = now.plus(backoff.after(message.attempts()));
    Instant lastCall = message.deadline().minus(LAST_CALL);
    if (next.isBefore(lastCall)) {
      return Optional.of(next);
    }
    return now.plus(SHORTEST_WAIT).isBefore(lastCall) ? Optional.of(lastCall) : Optional.empty();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
