package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.store.Inspection;

/** Messages that should have gone, and those given up. */
final class OutboxCheck implements Check {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOKED_BACK = Duration.ofDays(7);

  private final Records records;
  private final Clock clock;

  OutboxCheck(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public List<Finding> look() {
    return records.readable().map(this::look).orElse(List.of());
  }

  private List<Finding> look(Inspection database) {
    Instant now = clock.instant();
    int overdue = database.reading(tx -> tx.vitals().overdue(now.minus(PATIENCE)));
    int dead = database.reading(tx -> tx.vitals().dead(now.minus(LOOKED_BACK)));
    List<Finding> findings = new ArrayList<>();
    if (overdue > 0) {
      findings.add(Finding.warning("outbox.waiting", Map.of("count", overdue)));
    }
    if (dead > 0) {
      findings.add(Finding.warning("outbox.dead", Map.of("count", dead)));
    }
    return findings.isEmpty() ? List.of(Finding.ok("outbox.good", Map.of())) : findings;
  }
}
