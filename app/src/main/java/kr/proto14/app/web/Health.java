package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.ops.status.Vitals;
import kr.proto14.app.store.StandingTable.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Whether work is being done, and what was done last. Answers also while the database is gone, then
 * with what was last read of it.
 */
final class Health {
  /** How long a daemon that beats every few seconds may complete nothing. */
  static final Duration IDLE = Duration.ofMinutes(2);

  /** How long a message may wait. */
  static final Duration UNDELIVERED = Duration.ofHours(1);

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Pulse pulse;
  private final Lookup<Vitals> vitals;
  private final Clock clock;

  Health(Pulse pulse, Lookup<Vitals> vitals, Clock clock) {
    this.pulse = requireNonNull(pulse, "pulse");
    this.vitals = requireNonNull(vitals, "vitals");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Why all is not well. */
  enum Reason {
    DATABASE_GONE,
    JOB_STUCK,
    TURNS_FAILING,
    NO_WORK,
    OUTBOX_OLD,
    /** Somebody's wish, and so no failure. */
    PAUSED;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** 200 where all is well or the schedule is paused, 503 where anything else is wrong. */
  Answer answer() {
    Lookup.Found<Vitals> found = vitals.find();
    Instant now = clock.instant();
    Set<Reason> reasons = reasons(found, now);
    boolean failing = reasons.stream().anyMatch(reason -> reason != Reason.PAUSED);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("status", failing ? "failing" : reasons.isEmpty() ? "ok" : "degraded");
    var names = node.putArray("reasons");
    reasons.forEach(reason -> names.add(reason.key()));
    node.put("phase", pulse.phase().key());
    var stuck = node.putArray("stuck_jobs");
    pulse.stuck().stream().sorted().forEach(stuck::add);
    var turns = node.putArray("failing_turns");
    pulse.failing().stream().sorted().forEach(turns::add);
    node.put("at", iso(now));
    addWork(node, "last_work", Optional.of(pulse.workedAt()), now);
    addVitals(node, found.value(), now);
    return Answer.json(failing ? 503 : 200, node);
  }

  private Set<Reason> reasons(Lookup.Found<Vitals> found, Instant now) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (!found.fresh()) {
      reasons.add(Reason.DATABASE_GONE);
    }
    if (!pulse.stuck().isEmpty()) {
      reasons.add(Reason.JOB_STUCK);
    }
    if (!pulse.failing().isEmpty()) {
      reasons.add(Reason.TURNS_FAILING);
    }
    if (pulse.workedAt().plus(IDLE).isBefore(now)) {
      reasons.add(Reason.NO_WORK);
    }
    found.value().ifPresent(known -> addReasons(reasons, known, now));
    return reasons;
  }

  private static void addReasons(Set<Reason> reasons, Vitals known, Instant now) {
    Instant oldest = known.queue().oldest();
    if (oldest != null && oldest.plus(UNDELIVERED).isBefore(now)) {
      reasons.add(Reason.OUTBOX_OLD);
    }
    if (known.pausedSince().isPresent()) {
      reasons.add(Reason.PAUSED);
    }
  }

  private static void addVitals(ObjectNode node, Optional<Vitals> vitals, Instant now) {
    node.put("database_read_at", vitals.map(known -> iso(known.at())).orElse(null));
    addWork(node, "last_check", vitals.flatMap(Vitals::check), now);
    addWork(node, "last_delivery", vitals.flatMap(Vitals::delivery), now);
    addWork(node, "last_backup", vitals.flatMap(Vitals::backup), now);
    addWork(node, "paused", vitals.flatMap(Vitals::pausedSince), now);
    if (vitals.isEmpty()) {
      node.putNull("outbox");
    } else {
      addQueue(node.putObject("outbox"), vitals.get().queue(), now);
    }
  }

  private static void addQueue(ObjectNode node, Queue queue, Instant now) {
    @Nullable Instant oldest = queue.oldest();
    node.put("waiting", queue.waiting());
    node.put("dead", queue.dead());
    if (oldest == null) {
      node.putNull("oldest_age_seconds");
    } else {
      node.put("oldest_age_seconds", age(oldest, now));
    }
  }

  private static void addWork(ObjectNode node, String name, Optional<Instant> at, Instant now) {
    if (at.isEmpty()) {
      node.putNull(name);
      return;
    }
    node.putObject(name).put("at", iso(at.get())).put("age_seconds", age(at.get(), now));
  }

  private static long age(Instant at, Instant now) {
    return Math.max(0, Duration.between(at, now).toSeconds());
  }

  private static String iso(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(SEOUL));
  }
}
