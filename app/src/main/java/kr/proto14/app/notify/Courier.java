package kr.proto14.app.notify;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Moved;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.notify.Delivery.Unknown;
import kr.proto14.app.store.Outbox;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.time.Pause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what waits in the outbox to its channels and writes down what came of it. */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_MOVES = 2;

  private final Outbox outbox;
  private final Map<String, Channel> channels;
  private final CourierRules rules;
  private final String sender;
  private final Clock clock;
  private final Pause pause;
  private final Consumer<String> passed;

  /**
   * @param sender who claims parts, such as {@code host:pid}
   * @param passed told {@code claimed}, {@code accepted} and {@code recorded} right after each of
   *     these moments; what it throws ends the run on the spot
   */
  public Courier(
      Outbox outbox,
      Collection<? extends Channel> channels,
      CourierRules rules,
      String sender,
      Clock clock,
      Pause pause,
      Consumer<String> passed) {
    this.outbox = outbox;
    this.channels =
        channels.stream().collect(toUnmodifiableMap(Channel::name, Function.identity()));
    this.rules = rules;
    this.sender = sender;
    this.clock = clock;
    this.pause = pause;
    this.passed = passed;
  }

  /**
   * Delivers all parts that are due, and those that fall due while patience lasts. A failing
   * channel never ends the run; a failing outbox does, and the part in hand is then taken up again
   * later.
   */
  public DeliveryReport deliverDue() {
    Tally tally = new Tally(outbox.undelivered());
    Duration patience = rules.patience();
    while (!Thread.currentThread().isInterrupted()) {
      Optional<OutboxMessage> due = outbox.claim(clock.instant(), sender, rules.staleAfter());
      if (due.isPresent()) {
        passed.accept("claimed");
        tally.count(carry(due.get()));
        continue;
      }
      Optional<Duration> wait = Tally.untilNextDue(outbox.undelivered(), clock.instant());
      if (wait.isEmpty() || wait.get().compareTo(patience) > 0 || !waited(wait.get())) {
        break;
      }
      patience = patience.minus(wait.get());
    }
    return tally.report(outbox.undelivered(), clock.instant());
  }

  private Delivery carry(OutboxMessage message) {
    if (!clock.instant().isBefore(message.deadline())) {
      return expired(message);
    }
    Delivery delivery = handOver(message);
    // Some databases refuse an interrupted thread, and what was just learnt must not be lost.
    boolean interrupted = Thread.interrupted();
    try {
      record(message, delivery);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    passed.accept("recorded");
    return delivery;
  }

  private Delivery handOver(OutboxMessage message) {
    String recipient = message.key().recipient();
    for (int moves = 0; ; moves++) {
      Delivery delivery = send(message, recipient);
      if (!(delivery instanceof Moved(String newRecipient))) {
        return delivery;
      }
      outbox.moved(message.key().channel(), recipient, newRecipient);
      if (moves == MOST_MOVES) {
        return new Later(null, message.key().channel() + ": the chat keeps moving");
      }
      recipient = newRecipient;
    }
  }

  private Delivery send(OutboxMessage message, String recipient) {
    String name = message.key().channel();
    Channel channel = channels.get(name);
    if (channel == null) {
      return new Later(null, name + ": this channel is not set up");
    }
    try {
      String edits = message.edits();
      if (edits != null) {
        return channel.edit(recipient, edits, message.body(), message.mayBeRepeat());
      }
      return message
          .picture()
          .map(
              picture ->
                  channel.sendPicture(recipient, picture, message.body(), message.mayBeRepeat()))
          .orElseGet(() -> channel.send(recipient, message.body(), message.mayBeRepeat()));
    } catch (RuntimeException e) {
      // Only its kind: the words of an exception nobody foresaw may hold a secret.
      return new Unknown(name + ": failed with " + e.getClass().getSimpleName());
    }
  }

  private void record(OutboxMessage message, Delivery delivery) {
    switch (delivery) {
      case Delivered(String providerId) -> {
        passed.accept("accepted");
        outbox.sent(message.id(), providerId, clock.instant());
      }
      case Later(Duration retryAfter, String cause) ->
          again(message, retryAfter, cause, message.mayBeRepeat());
      case Unknown(String cause) -> again(message, null, cause, true);
      case Refused(String cause) -> giveUp(message, cause);
      case Moved(String _) ->
          throw new IllegalStateException("moves are followed before they are recorded");
    }
  }

  private void again(
      OutboxMessage message, @Nullable Duration retryAfter, String cause, boolean mayBeRepeat) {
    Optional<Instant> next = rules.nextAttempt(message, clock.instant(), retryAfter);
    if (next.isEmpty()) {
      giveUp(message, cause);
      return;
    }
    LOG.warn(
        "outbox {}: attempt {} failed, next at {}: {}",
        message.id(),
        message.attempts(),
        next.get(),
        cause);
    outbox.retry(message.id(), next.get(), cause, mayBeRepeat);
  }

  private void giveUp(OutboxMessage message, String cause) {
    LOG.error("outbox {}: given up: {}", message.id(), cause);
    outbox.dead(message.id(), cause, clock.instant());
  }

  private Delivery expired(OutboxMessage message) {
    String last = message.lastError();
    String cause =
        "the deadline passed" + (last == null ? " before it could be sent" : "; last: " + last);
    giveUp(message, cause);
    passed.accept("recorded");
    return new Refused(cause);
  }

  private boolean waited(Duration wait) {
    try {
      pause.pause(wait);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
