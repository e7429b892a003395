package kr.proto14.app.notify;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;

/** Counts one run's deliveries against what the outbox holds before and after it. */
final class Tally {
  private final Set<Long> deadBefore;
  private final Set<Long> before;
  private int delivered;

  Tally(List<OutboxMessage> undeliveredBefore) {
    this.deadBefore =
        undeliveredBefore.stream()
            .filter(Tally::isDead)
            .map(OutboxMessage::id)
            .collect(toUnmodifiableSet());
    this.before = undeliveredBefore.stream().map(OutboxMessage::id).collect(toUnmodifiableSet());
  }

  void count(Delivery delivery) {
    if (delivery instanceof Delivered) {
      delivered++;
    }
  }

  /**
   * A part that another sender holds, what must follow that part, and what another run has just
   * written are on their way; whatever comes of them is not this run's to tell.
   */
  DeliveryReport report(List<OutboxMessage> undelivered, Instant now) {
    List<OutboxMessage> left =
        undelivered.stream()
            .filter(message -> !deadBefore.contains(message.id()) && !isHeld(message, now))
            .filter(message -> message.state() != OutboxState.SENDING)
            .filter(message -> undelivered.stream().noneMatch(other -> holdsUp(other, message)))
            .filter(message -> before.contains(message.id()) || message.lastError() != null)
            .toList();
    int dead = (int) left.stream().filter(Tally::isDead).count();
    Set<String> causes = new LinkedHashSet<>();
    left.stream().map(OutboxMessage::lastError).filter(Objects::nonNull).forEach(causes::add);
    return new DeliveryReport(delivered, left.size() - dead, dead, List.copyOf(causes));
  }

  /** The wait until a part falls due; parts that are due already wait for something else. */
  static Optional<Duration> untilNextDue(List<OutboxMessage> undelivered, Instant now) {
    return undelivered.stream()
        .filter(message -> message.state() == OutboxState.PENDING)
        .map(OutboxMessage::nextAttempt)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .map(next -> Duration.between(now, next));
  }

  /** Held back on purpose: nobody tried yet, and nobody should. */
  private static boolean isHeld(OutboxMessage message, Instant now) {
    return message.state() == OutboxState.PENDING
        && message.attempts() == 0
        && message.nextAttempt().isAfter(now);
  }

  /** Whether a part in a sender's hands is one that another must follow. */
  private static boolean holdsUp(OutboxMessage inHand, OutboxMessage message) {
    OutboxKey first = inHand.key();
    OutboxKey then = message.key();
    return inHand.state() == OutboxState.SENDING
        && message.state() == OutboxState.PENDING
        && first.subject().equals(then.subject())
        && first.event().equals(then.event())
        && first.channel().equals(then.channel())
        && first.recipient().equals(then.recipient())
        && (first.version() < then.version()
            || (first.version() == then.version() && first.part() < then.part()));
  }

  private static boolean isDead(OutboxMessage message) {
    return message.state() == OutboxState.DEAD;
  }
}
