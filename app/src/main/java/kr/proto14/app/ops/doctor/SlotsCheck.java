package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;

/** Expected runs of the last day that never came. */
final class SlotsCheck implements Check {
  private static final Duration LOOKED_BACK = Duration.ofDays(1);
  private static final int NAMED = 5;

  private final Records records;
  private final Clock clock;

  SlotsCheck(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "slots";
  }

  @Override
  public List<Finding> look() {
    return records.readable().map(this::missed).stream().toList();
  }

  private Finding missed(Inspection database) {
    Instant now = clock.instant();
    List<Slot> missed =
        database.reading(tx -> tx.slots().between(now.minus(LOOKED_BACK), now)).stream()
            .filter(slot -> slot.state() == SlotState.MISSED)
            .toList();
    List<DueRun> names =
        missed.stream()
            .limit(NAMED)
            .map(slot -> new DueRun(slot.key().job(), slot.key().due()))
            .toList();
    return missed.isEmpty()
        ? Finding.ok("slots.good", Map.of())
        : Finding.warning("slots.missed", Map.of("count", missed.size(), "names", names));
  }
}
