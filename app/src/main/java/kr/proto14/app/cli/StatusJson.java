package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.ops.status.DaemonStanding;
import kr.proto14.app.ops.status.JobStanding;
import kr.proto14.app.ops.status.PoolStanding;
import kr.proto14.app.ops.status.Punctuality;
import kr.proto14.app.ops.status.Situation;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands, for programs: times in ISO 8601 with Korea's offset, lengths in whole
 * seconds, sizes in bytes; what there is none of is null. Fields may be added, none is renamed.
 */
final class StatusJson {
  private StatusJson() {}

  static ObjectNode of(Situation situation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", KoreanTime.iso(situation.at()));
    addDaemon(node, situation.daemon());
    node.put("paused_since", iso(situation.pausedSince()));
    var jobs = node.putArray("jobs");
    situation.jobs().forEach(job -> addJob(jobs.addObject(), job, situation.at()));
    ObjectNode pools = node.putObject("pools");
    situation.pools().forEach(pool -> addPool(pools, pool));
    var waiting = node.putArray("waiting_for_results");
    situation.waiting().forEach(round -> waiting.add(round.toString()));
    addSlots(node.putObject("slots"), situation.punctuality());
    addQueue(node.putObject("outbox"), situation);
    var faults = node.putArray("faults");
    situation
        .incidents()
        .forEach(
            incident ->
                faults
                    .addObject()
                    .put("source", incident.fault().source())
                    .put("call", incident.fault().call())
                    .put("kind", incident.fault().kind().key())
                    .put("since", KoreanTime.iso(incident.openedAt())));
    addCare(node, situation);
    node.putObject("panel")
        .put("month_asked", situation.panel().month().askings())
        .put("month_won", PanelJson.won(situation.panel().month().microwon()))
        .put("budget_won", situation.panel().budget());
    node.put("database_bytes", situation.databaseBytes());
    return node;
  }

  private static void addDaemon(ObjectNode node, DaemonStanding daemon) {
    node.put("running", daemon.isRunning());
    var nodes = node.putArray("nodes");
    daemon.running().forEach(one -> addNode(nodes.addObject(), "running", one));
    daemon.died().forEach(one -> addNode(nodes.addObject(), "died", one));
    if (nodes.isEmpty()) {
      daemon.last().ifPresent(one -> addNode(nodes.addObject(), "stopped", one));
    }
  }

  private static void addNode(ObjectNode node, String state, Node daemon) {
    node.put("id", daemon.id());
    node.put("state", state);
    node.put("host", daemon.process().hostName());
    node.put("pid", daemon.process().pid());
    node.put("version", daemon.version());
    node.put("since", KoreanTime.iso(daemon.readyAt()));
    node.put("last_heartbeat", KoreanTime.iso(daemon.beatAt()));
    node.put("last_work", KoreanTime.iso(daemon.workedAt()));
    node.put("stopped_at", iso(Optional.ofNullable(daemon.stoppedAt())));
  }

  private static void addJob(ObjectNode node, JobStanding job, Instant now) {
    node.put("job", job.job());
    node.put("next", iso(job.next()));
    job.last()
        .ifPresentOrElse(
            run ->
                node.putObject("last")
                    .put("started_at", KoreanTime.iso(run.startedAt()))
                    .put("age_seconds", age(run.startedAt(), now))
                    .put("took_seconds", run.took().map(Duration::toSeconds).orElse(null))
                    .put("went_well", run.wentWell())
                    .put("died", run.died()),
            () -> node.putNull("last"));
    job.now()
        .ifPresentOrElse(
            run ->
                node.putObject("under_way")
                    .put("since", KoreanTime.iso(run.since()))
                    .put("age_seconds", run.age().toSeconds())
                    .put("usual_seconds", run.usual().map(Duration::toSeconds).orElse(null))
                    .put("too_long", run.isTooLong()),
            () -> node.putNull("under_way"));
  }

  private static void addPool(ObjectNode node, PoolStanding pool) {
    node.putObject(pool.pool().key())
        .put("last_predicted", pool.predicted().map(RoundId::toString).orElse(null))
        .put("last_settled", pool.settled().map(RoundId::toString).orElse(null));
  }

  private static void addSlots(ObjectNode node, Punctuality punctuality) {
    node.putObject("month")
        .put("expected", punctuality.expected())
        .put("on_time", punctuality.onTime());
    node.put("unpunctual_day", punctuality.day());
    node.put("unpunctual_week", punctuality.week().size());
    var slots = node.putArray("unpunctual");
    punctuality
        .week()
        .forEach(
            slot ->
                slots
                    .addObject()
                    .put("job", slot.key().job())
                    .put("due", KoreanTime.iso(slot.key().due()))
                    .put("subject", slot.key().subject())
                    .put("state", slot.state().name().toLowerCase(Locale.ROOT))
                    .put("reason", slot.reason()));
  }

  private static void addQueue(ObjectNode node, Situation situation) {
    var queue = situation.queue();
    node.put("waiting", queue.waiting());
    node.put("dead", queue.dead());
    node.put(
        "oldest_age_seconds",
        Optional.ofNullable(queue.oldest()).map(at -> age(at, situation.at())).orElse(null));
  }

  private static void addCare(ObjectNode node, Situation situation) {
    situation
        .backup()
        .ifPresentOrElse(
            backup ->
                node.putObject("backup")
                    .put("name", backup.name())
                    .put("at", KoreanTime.iso(backup.at()))
                    .put("age_seconds", age(backup.at(), situation.at()))
                    .put("bytes", backup.bytes()),
            () -> node.putNull("backup"));
    situation
        .drill()
        .ifPresentOrElse(
            drill ->
                node.putObject("restore_drill")
                    .put("at", KoreanTime.iso(drill.at()))
                    .put("good", drill.isGood()),
            () -> node.putNull("restore_drill"));
  }

  private static long age(Instant at, Instant now) {
    return Math.max(0, Duration.between(at, now).toSeconds());
  }

  private static @Nullable String iso(Optional<Instant> at) {
    return at.map(KoreanTime::iso).orElse(null);
  }
}
