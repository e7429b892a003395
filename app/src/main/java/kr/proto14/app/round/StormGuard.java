package kr.proto14.app.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.StormTable;
import kr.proto14.app.store.StormTable.Storm;
import kr.proto14.app.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a flood of alarms, reminders and recoveries from the reader: of what comes within a minute
 * the first two go out by themselves, the rest together in one message once the minute is over.
 *
 * <p>Where the flood goes on, nothing goes out by itself any more, and the next message takes twice
 * as long to come, up to a quarter of an hour. Everything is logged.
 */
final class StormGuard {
  static final Duration SHORTEST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofMinutes(15);
  static final int AT_ONCE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(StormGuard.class);

  private final Announcer announcer;

  StormGuard(Announcer announcer) {
    this.announcer = announcer;
  }

  /** What can happen to an incident. */
  enum Event {
    ERROR,
    REMINDER,
    RECOVERED
  }

  /**
   * Writes a message, or what stands for it.
   *
   * @param message empty where nobody is told at all
   */
  void tell(Tx tx, Event event, Trouble trouble, List<NewMessage> message, Instant now) {
    LOG.warn(
        "incident {}: {}: {}: {}",
        trouble.id(),
        event,
        trouble.fault().kind(),
        trouble.fault().detail());
    StormTable storms = tx.storms();
    storms.lock();
    Storm storm = current(storms, now);
    if (storm.told() < AT_ONCE && !isFlood(storm)) {
      storms.told(storm);
      tx.outbox().add(message, now);
      return;
    }
    storms.gather(storm, trouble.id(), event.name(), trouble.fault().kind(), now);
    Flood flood = new Flood(storm.beganAt(), storm.endsAt(), storms.gathered(storm), now);
    // What is on its way already keeps its text: the rest of its minute is told by itself.
    if (!tx.outbox().hold(announcer.flood(flood), storm.endsAt(), now)) {
      LOG.warn("incident {} came too late for the message of its minute", trouble.id());
      tx.outbox().add(message, now);
    }
  }

  private static Storm current(StormTable storms, Instant now) {
    Optional<Storm> last = storms.last(now);
    if (last.filter(storm -> now.isBefore(storm.endsAt())).isPresent()) {
      return last.get();
    }
    Duration length =
        last.filter(storm -> goesOn(storm, now)).map(StormGuard::next).orElse(SHORTEST);
    storms.begin(now, now.plus(length));
    return storms.last(now).orElseThrow();
  }

  /** Whether a flood has ended too recently for this to be something else. */
  private static boolean goesOn(Storm storm, Instant now) {
    return storm.gathered() > 0 && now.isBefore(storm.endsAt().plus(storm.length()));
  }

  private static Duration next(Storm storm) {
    Duration doubled = storm.length().multipliedBy(2);
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private static boolean isFlood(Storm storm) {
    return storm.length().compareTo(SHORTEST) > 0;
  }
}
