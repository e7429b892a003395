package kr.proto14.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramMessage;

/** Writes the chronicle of a season as it happens. */
final class Chronicle {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int RECENT = 200;

  private final Store store;
  private final StandInTelegram telegram;
  private final Consumer<Entry> shown;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private int sent;
  private int edits;

  Chronicle(Store store, StandInTelegram telegram, Consumer<Entry> shown) {
    this.store = store;
    this.telegram = telegram;
    this.shown = shown;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  void happened(Instant at, String key, Optional<RoundId> round) {
    add(new Entry.Happened(at, key, round));
  }

  /** What the user was told since the last look. */
  void look() {
    List<TelegramMessage> arrived = telegram.sent();
    List<TelegramMessage> edited = telegram.edits();
    List<TelegramMessage> news = new ArrayList<>(arrived.subList(sent, arrived.size()));
    int firstEdit = news.size();
    news.addAll(edited.subList(edits, edited.size()));
    sent = arrived.size();
    edits = edited.size();
    if (news.isEmpty()) {
      return;
    }
    Map<String, String> events = events();
    List<Entry.Told> told = new ArrayList<>();
    for (int i = 0; i < news.size(); i++) {
      told.add(told(news.get(i), events, i >= firstEdit));
    }
    told.stream()
        .sorted(java.util.Comparator.comparing(Entry.Told::at))
        .map(each -> numbered(each))
        .forEach(this::add);
  }

  private Map<String, String> events() {
    Map<String, String> events = new HashMap<>();
    for (OutboxMessage row : store.outbox().latest(RECENT)) {
      Optional.ofNullable(row.providerId()).ifPresent(id -> events.put(id, row.key().event()));
    }
    return events;
  }

  private static Entry.Told told(
      TelegramMessage message, Map<String, String> events, boolean edited) {
    return new Entry.Told(
        message.at(),
        events.getOrDefault(Long.toString(message.id()), "unknown"),
        message.plain(),
        message.photo().map(photo -> photo.width() + "x" + photo.height()).orElse(""),
        edited,
        false);
  }

  private Entry.Told numbered(Entry.Told told) {
    return new Entry.Told(
        told.at(),
        told.event(),
        told.text(),
        told.picture(),
        told.edited(),
        kinds.add(told.event() + told.edited()));
  }

  /** What the jobs of a day that is over came to. */
  void worked(LocalDate day, Instant at) {
    Instant from = day.atStartOfDay(SEOUL).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(SEOUL).toInstant();
    List<Slot> slots = store.reading(tx -> tx.slots().between(from, to));
    Map<JobName, Integer> ran = new EnumMap<>(JobName.class);
    Map<SlotState, Integer> states = new EnumMap<>(SlotState.class);
    slots.stream()
        .filter(slot -> slot.state().isFinal())
        .forEach(slot -> states.merge(slot.state(), 1, Integer::sum));
    Arrays.stream(JobName.values())
        .forEach(
            job -> {
              int count = (int) slots.stream().filter(slot -> didRun(slot, job)).count();
              if (count > 0) {
                ran.put(job, count);
              }
            });
    add(new Entry.Worked(at, day, ran, states));
  }

  private static boolean didRun(Slot slot, JobName job) {
    return slot.key().job().equals(job.key())
        && (slot.state() == SlotState.RAN || slot.state() == SlotState.LATE);
  }

  private void add(Entry entry) {
    entries.add(entry);
    shown.accept(entry);
  }
}
