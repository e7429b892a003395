package kr.proto14.app.ops.metrics;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.MeterTable.Count;
import kr.proto14.app.store.MeterTable.Delay;
import kr.proto14.app.store.MeterTable.Runs;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.SafetyTable.Backup;
import kr.proto14.app.store.SafetyTable.Drill;
import kr.proto14.app.store.StandingTable.Queue;

/**
 * What is counted, as the database stood at one moment.
 *
 * @param at the moment
 * @param slots slots of the ledger by job and state
 * @param delays how late slots of the last 24 hours started, by job
 * @param faults faults of sources by source and kind, ended ones included
 * @param openFaults those that last
 * @param queue what is not delivered
 * @param backup the newest good backup
 * @param drill the newest restore on trial
 * @param runs stored runs that came to their end, by job
 * @param nodes daemons that have not stopped in order and were heard of in the last 24 hours
 * @param requests requests sent today in Korea, by source
 * @param lastGoodCheck when the last check ended that failed in nothing
 * @param paused whether the schedule is paused
 * @param databaseBytes size of the database
 */
public record Figures(
    Instant at,
    List<Count> slots,
    List<Delay> delays,
    List<Count> faults,
    List<Count> openFaults,
    Queue queue,
    Optional<Backup> backup,
    Optional<Drill> drill,
    List<Runs> runs,
    List<Node> nodes,
    List<Count> requests,
    Optional<Instant> lastGoodCheck,
    boolean paused,
    long databaseBytes) {
  public Figures {
    requireNonNull(at, "at");
    slots = List.copyOf(slots);
    delays = List.copyOf(delays);
    faults = List.copyOf(faults);
    openFaults = List.copyOf(openFaults);
    requireNonNull(queue, "queue");
    runs = List.copyOf(runs);
    nodes = List.copyOf(nodes);
    requests = List.copyOf(requests);
  }
}
