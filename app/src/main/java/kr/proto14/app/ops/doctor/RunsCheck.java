package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** When jobs run next, and whether one should have run already. */
final class RunsCheck implements Check {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Supplier<List<NextRun>> next;
  private final Clock clock;

  RunsCheck(Supplier<List<NextRun>> next, Clock clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public List<Finding> look() {
    List<NextRun> runs = next.get();
    if (runs.isEmpty()) {
      return List.of(Finding.warning("runs.none", Map.of()));
    }
    Instant late = clock.instant().minus(PATIENCE);
    List<NextRun> overdue = runs.stream().filter(run -> run.at().isBefore(late)).toList();
    return List.of(
        overdue.isEmpty()
            ? Finding.ok("runs.next", Map.of("runs", words(runs)))
            : Finding.warning("runs.overdue", Map.of("runs", words(overdue))));
  }

  private static String words(List<NextRun> runs) {
    return runs.stream()
        .map(run -> run.job() + " " + Seoul.minute(run.at()))
        .collect(Collectors.joining(", "));
  }
}
