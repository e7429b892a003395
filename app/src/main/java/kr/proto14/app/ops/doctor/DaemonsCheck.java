package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.VitalsTable.NamedLease;

/** The daemons, what they hold, and what they left behind. */
final class DaemonsCheck implements Check {
  /** How old a heartbeat may be: six of five seconds each. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Duration LOOKED_BACK = Duration.ofDays(1);

  private final Records records;
  private final Duration jobLimit;
  private final Clock clock;

  DaemonsCheck(Records records, Duration jobLimit, Clock clock) {
    this.records = records;
    this.jobLimit = jobLimit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "daemons";
  }

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    records
        .readable()
        .ifPresent(
            database -> {
              Instant now = clock.instant();
              findings.add(daemons(database, now));
              findings.addAll(leftBehind(database, now));
            });
    return findings;
  }

  private static Finding daemons(Inspection database, Instant now) {
    List<Node> alive = database.reading(tx -> tx.nodes().alive(now.minus(SILENCE)));
    if (database.isEmbedded() && alive.size() > 1) {
      return Finding.error("daemon.two", Map.of("daemons", words(alive)));
    }
    if (!alive.isEmpty()) {
      return Finding.ok("daemon.runs", Map.of("daemons", words(alive)));
    }
    boolean died =
        database.reading(tx -> tx.nodes().latest(1)).stream()
            .anyMatch(node -> node.stoppedAt() == null);
    return died ? Finding.warning("daemon.died", Map.of()) : Finding.note("daemon.none", Map.of());
  }

  private List<Finding> leftBehind(Inspection database, Instant now) {
    List<Finding> findings = new ArrayList<>();
    String stale =
        database.reading(tx -> tx.vitals().leases()).stream()
            .filter(lease -> isStale(lease.lease(), now))
            .map(NamedLease::name)
            .collect(Collectors.joining(", "));
    if (!stale.isEmpty()) {
      findings.add(Finding.warning("lease.stale", Map.of("names", stale)));
    }
    List<String> dead =
        database.reading(tx -> tx.vitals().unended(now.minus(LOOKED_BACK), now.minus(jobLimit)));
    if (!dead.isEmpty()) {
      findings.add(Finding.warning("run.died", Map.of("jobs", String.join(", ", dead))));
    }
    return findings;
  }

  private static boolean isStale(Lease lease, Instant now) {
    return lease.expires().isBefore(now)
        || new ProcessIdentity(lease.host(), lease.pid(), lease.started()).isGone();
  }

  private static String words(List<Node> nodes) {
    return nodes.stream()
        .map(node -> node.process().host().replaceFirst("/.*", "") + ":" + node.process().pid())
        .collect(Collectors.joining(", "));
  }
}
