package kr.proto14.app.ops.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.MeterTable.Count;
import kr.proto14.app.store.MeterTable.Delay;
import kr.proto14.app.store.MeterTable.Runs;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.SafetyTable.Backup;
import kr.proto14.app.store.SafetyTable.Drill;
import kr.proto14.app.store.StandingTable.Queue;

/** Figures in which every kind has a value of its own. */
public final class SampleFigures {
  private SampleFigures() {}

  /** Figures of a moment. */
  public static Figures at(Instant now) {
    return new Figures(
        now,
        List.of(new Count("check", "RAN", 40), new Count("check", "MISSED", 2)),
        List.of(new Delay("check", Duration.ofMillis(1250), Duration.ofMillis(340))),
        List.of(new Count("betman", "SITE_DOWN", 7), new Count("kspo", "QUOTA", 1)),
        List.of(new Count("betman", "SITE_DOWN", 1)),
        new Queue(3, 2, now.minusSeconds(90)),
        Optional.of(new Backup("b", now.minusSeconds(7200), "well", 4096)),
        Optional.of(new Drill(now.minusSeconds(86_400), "well")),
        List.of(
            new Runs(
                "check",
                42,
                3,
                Duration.ofMillis(126_500),
                Duration.ofSeconds(30),
                Duration.ofMillis(2500),
                now.minusSeconds(600))),
        List.of(
            new Node(
                "node \"1\"\\\n",
                new ProcessIdentity("host", 14, Instant.EPOCH),
                "0.1.0",
                now.minusSeconds(1000),
                now.minusSeconds(3),
                now.minusSeconds(5),
                null)),
        List.of(new Count("betman", "", 123)),
        Optional.of(now.minusSeconds(660)),
        false,
        1_048_576);
  }
}
