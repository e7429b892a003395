package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.proto14.app.config.Config;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;

/** When jobs run next by the ledger, and where it plans none, by the configured calendar. */
public final class PlannedRuns implements Supplier<List<DueRun>> {
  private final Records records;
  private final Config config;
  private final Clock clock;

  /** Reads nothing yet. */
  public PlannedRuns(Records records, Config config, Clock clock) {
    this.records = records;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public List<DueRun> get() {
    Map<String, Instant> next = new LinkedHashMap<>();
    records.readable().ifPresent(database -> planned(database, next));
    ConfiguredRuns.after(clock.instant(), config)
        .forEach(run -> next.putIfAbsent(run.job(), run.at()));
    return next.entrySet().stream()
        .map(run -> new DueRun(run.getKey(), run.getValue()))
        .sorted(Comparator.comparing(DueRun::at))
        .toList();
  }

  /** While the schedule is paused nothing is late: what is planned waits as it should. */
  private static void planned(Inspection database, Map<String, Instant> next) {
    if (database.reading(tx -> tx.pause().since()).isPresent()) {
      return;
    }
    for (Slot slot : database.reading(tx -> tx.slots().planned())) {
      if (slot.state() == SlotState.PLANNED) {
        next.putIfAbsent(slot.key().job(), slot.key().due());
      }
    }
  }
}
