package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.IncidentTable.Incident;
import kr.proto14.app.store.SafetyTable.Backup;
import kr.proto14.app.store.SafetyTable.Drill;
import kr.proto14.app.store.StandingTable.Queue;
import kr.proto14.engine.pool.RoundId;

/**
 * How everything stands at one moment.
 *
 * @param at the moment
 * @param daemon which daemons run
 * @param pausedSince since when the schedule is paused; empty while it is not
 * @param jobs every job, in the order they are told
 * @param pools how far each pool has come
 * @param waiting rounds that wait for results, the oldest first
 * @param punctuality whether work is done when it is due
 * @param queue what is not delivered
 * @param incidents faults that last, the oldest first
 * @param backup the newest backup that can be relied on
 * @param drill the newest restore on trial
 * @param panel what the panel has cost
 * @param databaseBytes size of the database
 */
public record Situation(
    Instant at,
    DaemonStanding daemon,
    Optional<Instant> pausedSince,
    List<JobStanding> jobs,
    List<PoolStanding> pools,
    List<RoundId> waiting,
    Punctuality punctuality,
    Queue queue,
    List<Incident> incidents,
    Optional<Backup> backup,
    Optional<Drill> drill,
    PanelStanding panel,
    long databaseBytes) {
  public Situation {
    requireNonNull(at, "at");
    requireNonNull(daemon, "daemon");
    requireNonNull(pausedSince, "pausedSince");
    jobs = List.copyOf(jobs);
    pools = List.copyOf(pools);
    waiting = List.copyOf(waiting);
    requireNonNull(punctuality, "punctuality");
    requireNonNull(queue, "queue");
    incidents = List.copyOf(incidents);
    requireNonNull(panel, "panel");
    if (databaseBytes < 0) {
      throw new IllegalArgumentException("bytes: " + databaseBytes);
    }
  }
}
