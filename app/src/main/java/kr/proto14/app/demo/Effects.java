package kr.proto14.app.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;

/** What stands in the database that would not stand there had all gone well, counted by kind. */
record Effects(Map<String, Integer> counts) {
  private static final Set<String> UNUSUAL = Set.of("error", "recovered", "catch-up");
  private static final int ALL = 1_000_000;

  Effects {
    counts = Map.copyOf(counts);
  }

  static Effects of(Store store) {
    Map<String, Integer> counts = new HashMap<>();
    store.outbox().latest(ALL).stream()
        .filter(row -> row.key().part() == 1 && UNUSUAL.contains(row.key().event()))
        .forEach(row -> counts.merge("told." + row.key().event(), 1, Integer::sum));
    store.outbox().latest(ALL).stream()
        .filter(row -> row.attempts() > 1)
        .forEach(row -> counts.merge("tried-again", 1, Integer::sum));
    for (Slot slot :
        store.reading(tx -> tx.slots().between(Instant.EPOCH, Script.END.plusSeconds(86_400)))) {
      if (slot.state().isFinal() && slot.state() != SlotState.RAN) {
        counts.merge(key(slot), 1, Integer::sum);
      } else if (slot.state() == SlotState.RAN && !slot.wentWell()) {
        counts.merge("failed", 1, Integer::sum);
      }
    }
    return new Effects(counts);
  }

  private static String key(Slot slot) {
    return slot.state().name().toLowerCase(Locale.ROOT) + "." + slot.reason();
  }

  /** What has come since. */
  Map<String, Integer> since(Effects before) {
    Map<String, Integer> more = new HashMap<>();
    counts.forEach(
        (key, count) -> {
          int grown = count - before.counts.getOrDefault(key, 0);
          if (grown > 0) {
            more.put(key, grown);
          }
        });
    return more;
  }
}
