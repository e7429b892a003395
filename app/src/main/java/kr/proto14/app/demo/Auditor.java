package kr.proto14.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.TelegramMessage;

/** Holds the database against the calendar, and the outbox against what really arrived. */
final class Auditor {
  /** A run starts this long after its slot at most: later slots may not have had their turn. */
  private static final Duration LATEST_START = Duration.ofMinutes(15);

  private static final int ALL = 1_000_000;

  private final Store store;
  private final Calendar calendar;

  Auditor(Store store, Calendar calendar) {
    this.store = store;
    this.calendar = calendar;
  }

  /**
   * The audit of a time.
   *
   * @param from when the first daemon started
   * @param to when the last one stopped
   * @param arrived the messages that the user's chats took, in order
   * @param edits likewise the edits
   */
  Audit of(Instant from, Instant to, List<TelegramMessage> arrived, List<TelegramMessage> edits) {
    List<Slot> slots = store.reading(tx -> tx.slots().between(Instant.EPOCH, to));
    Map<SlotState, Integer> states = new EnumMap<>(SlotState.class);
    slots.forEach(slot -> states.merge(slot.state(), 1, Integer::sum));
    Chain.Verdict chain = store.reading(tx -> new Chain(tx).verify());
    return new Audit(
        states,
        unaccounted(slots, from, to.minus(LATEST_START)),
        post(arrived, edits),
        chain.links(),
        chain.broken().isEmpty());
  }

  private List<String> unaccounted(List<Slot> slots, Instant from, Instant to) {
    Set<Slot.Key> settled =
        slots.stream()
            .filter(slot -> slot.state().isFinal())
            .map(Slot::key)
            .collect(Collectors.toSet());
    Stream<Slot.Key> fixed =
        Arrays.stream(JobName.values())
            .flatMap(
                job ->
                    calendar.between(job, from, to).stream()
                        .map(due -> new Slot.Key(job.key(), due, "")));
    Stream<Slot.Key> others =
        slots.stream()
            .filter(slot -> !slot.kind().equals(Ledger.CALENDAR))
            .map(Slot::key)
            .filter(key -> key.due().isBefore(to));
    return Stream.concat(fixed, others)
        .filter(key -> !settled.contains(key))
        .map(key -> String.join(" ", key.job(), key.due().toString(), key.subject()).strip())
        .toList();
  }

  private Audit.Post post(List<TelegramMessage> arrived, List<TelegramMessage> edits) {
    List<OutboxMessage> rows = store.outbox().latest(ALL);
    Map<String, TelegramMessage> byId =
        arrived.stream().collect(Collectors.toMap(each -> id(each), Function.identity()));
    List<String> lost = new ArrayList<>(untold(rows));
    Set<String> proven = new HashSet<>();
    for (OutboxMessage row : rows) {
      Optional<String> id = Optional.ofNullable(row.providerId());
      if (row.state() == OutboxState.SENT && id.filter(byId::containsKey).isPresent()) {
        proven.add(id.orElseThrow());
      } else {
        lost.add(name(row));
      }
    }
    List<String> repeated = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TelegramMessage message : arrived) {
      boolean again = !seen.add(message.plain());
      if (!again && proven.contains(id(message))) {
        continue;
      }
      boolean noted = !again && arrived.stream().anyMatch(later -> repeats(later, message));
      (noted ? repeated : doubled).add(title(message));
    }
    return new Audit.Post(proven.size() - repeated.size(), edits.size(), repeated, doubled, lost);
  }

  /** Predicted rounds of which no message was even written. */
  private List<String> untold(List<OutboxMessage> rows) {
    Set<String> told =
        rows.stream()
            .filter(row -> row.key().event().equals("prediction"))
            .map(row -> row.key().subject())
            .collect(Collectors.toSet());
    return store.reading(tx -> tx.predictions().firstSealedSince(Instant.EPOCH)).stream()
        .map(RoundId::toString)
        .filter(id -> !told.contains(id))
        .map(id -> "prediction " + id)
        .toList();
  }

  /** Whether a later message is an earlier one with a note before or after it. */
  private static boolean repeats(TelegramMessage later, TelegramMessage earlier) {
    return later.id() > earlier.id()
        && later.plain().length() > earlier.plain().length()
        && later.plain().contains(earlier.plain());
  }

  private static String name(OutboxMessage row) {
    return row.key().event() + " " + row.key().subject();
  }

  private static String id(TelegramMessage message) {
    return Long.toString(message.id());
  }

  private static String title(TelegramMessage message) {
    return message.plain().lines().findFirst().orElse("");
  }
}
