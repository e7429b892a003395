package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** When jobs run next, and whether one should have run already. */
final class RunsCheck implements Check {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Supplier<List<DueRun>> next;
  private final Clock clock;

  RunsCheck(Supplier<List<DueRun>> next, Clock clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public List<Finding> look() {
    List<DueRun> runs = next.get();
    if (runs.isEmpty()) {
      return List.of(Finding.warning("runs.none", Map.of()));
    }
    Instant late = clock.instant().minus(PATIENCE);
    List<DueRun> overdue = runs.stream().filter(run -> run.at().isBefore(late)).toList();
    return List.of(
        overdue.isEmpty()
            ? Finding.ok("runs.next", Map.of("runs", runs))
            : Finding.warning("runs.overdue", Map.of("runs", overdue)));
  }
}
