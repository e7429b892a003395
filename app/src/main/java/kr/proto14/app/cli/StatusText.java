package kr.proto14.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.proto14.app.ops.status.DaemonStanding;
import kr.proto14.app.ops.status.PanelStanding;
import kr.proto14.app.ops.status.PoolStanding;
import kr.proto14.app.ops.status.Situation;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.IncidentTable.Incident;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.SafetyTable.Backup;
import kr.proto14.app.store.SafetyTable.Drill;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/** How everything stands, in the predecessor's frame. */
final class StatusText {
  private static final String FRAME = "=".repeat(60);

  private final Session session;
  private final Situation situation;
  private final Spans spans;
  private final List<String> lines = new ArrayList<>();

  StatusText(Session session, Situation situation) {
    this.session = session;
    this.situation = situation;
    this.spans = new Spans(session);
  }

  List<String> lines() {
    lines.addAll(List.of(FRAME, text("status.title"), FRAME, ""));
    addDaemon(situation.daemon());
    gap("status.jobs");
    lines.addAll(new StatusJobs(session, situation.at()).lines(situation.jobs()));
    gap("status.done");
    situation.pools().forEach(this::addPool);
    lines.add("");
    addWork();
    addCare();
    lines.add(FRAME);
    return List.copyOf(lines);
  }

  private void addDaemon(DaemonStanding daemon) {
    String state = text(daemon.isRunning() ? "status.running" : "status.stopped");
    String paused = situation.pausedSince().isPresent() ? " " + text("status.paused") : "";
    lines.add(text("status.state", Map.of("state", state + paused)));
    daemon.running().forEach(node -> addNode("status.node", node, node.readyAt()));
    daemon.died().forEach(node -> addNode("status.died", node, node.beatAt()));
    if (!daemon.isRunning() && daemon.died().isEmpty()) {
      daemon.last().ifPresentOrElse(this::addStopped, () -> lines.add(text("status.never")));
    }
    situation
        .pausedSince()
        .ifPresent(
            since ->
                lines.add(text("status.paused-since", Map.of("time", KoreanTime.second(since)))));
  }

  private void addStopped(Node node) {
    Instant at = node.stoppedAt();
    addNode("status.stopped-at", node, at == null ? node.beatAt() : at);
  }

  private void addNode(String key, Node node, Instant at) {
    lines.add(
        text(
            key,
            Map.of(
                "host", node.process().hostName(),
                "pid", String.valueOf(node.process().pid()),
                "time", KoreanTime.second(at),
                "age", age(at),
                "version", node.version())));
  }

  private void addPool(PoolStanding pool) {
    String predicted = round(pool.predicted());
    lines.add(
        pool.settled().isEmpty()
            ? text("status.pool", Map.of("pool", shortName(pool), "round", predicted))
            : text(
                "status.pool.settled",
                Map.of(
                    "pool", shortName(pool),
                    "round", predicted,
                    "settled", round(pool.settled()))));
  }

  private String shortName(PoolStanding pool) {
    return text("pool.short." + pool.pool().key());
  }

  private String round(Optional<RoundId> round) {
    return round
        .map(id -> text("status.round", Map.of("round", String.valueOf(id.number()))))
        .orElseGet(() -> text("status.none"));
  }

  private void addWork() {
    List<RoundId> waiting = situation.waiting();
    String rounds = waiting.stream().map(RoundId::toString).collect(Collectors.joining(", "));
    add("status.waiting", "rounds", waiting.isEmpty() ? text("status.none") : rounds);
    lines.addAll(new StatusSlots(session).lines(situation.punctuality()));
    lines.add(queue());
    add("status.faults", "count", cases(situation.incidents().size()));
    situation.incidents().forEach(incident -> lines.add(fault(incident)));
  }

  private String fault(Incident incident) {
    Fault fault = incident.fault();
    String kind = text("kind." + fault.kind().key());
    String time = KoreanTime.minute(incident.openedAt());
    if (fault.source().equals(JobTrouble.SOURCE)) {
      String name = fault.call().substring(fault.call().indexOf(' ') + 1);
      String job = session.textOr("job." + name, name);
      return text("status.fault.job", Map.of("job", job, "kind", kind, "time", time));
    }
    return text(
        "status.fault",
        Map.of("source", fault.source(), "call", fault.call(), "kind", kind, "time", time));
  }

  private String queue() {
    var queue = situation.queue();
    if (queue.waiting() + queue.dead() == 0) {
      return text("status.queue", Map.of("count", text("status.none")));
    }
    return text(
        "status.queue.some",
        Map.of(
            "waiting", queue.waiting(),
            "oldest", since(queue.oldest()),
            "dead", queue.dead()));
  }

  private String since(@Nullable Instant oldest) {
    return oldest == null ? "" : text("status.queue.oldest", Map.of("age", age(oldest)));
  }

  private void addCare() {
    add(
        "status.backup",
        "when",
        situation.backup().map(this::backup).orElseGet(() -> text("status.none")));
    add(
        "status.drill",
        "when",
        situation.drill().map(this::drill).orElseGet(() -> text("status.none")));
    PanelStanding panel = situation.panel();
    if (panel.month().askings() > 0) {
      lines.add(
          text(
              "status.panel",
              Map.of(
                  "askings", panel.month().askings(),
                  "won", panel.month().won(),
                  "budget", panel.budget())));
    }
    add("status.database", "size", megabytes(situation.databaseBytes()));
  }

  private String backup(Backup backup) {
    return text(
        "status.backup.at",
        Map.of(
            "time", KoreanTime.minute(backup.at()),
            "age", age(backup.at()),
            "size", megabytes(backup.bytes())));
  }

  private String drill(Drill drill) {
    return text(
        drill.isGood() ? "status.drill.good" : "status.drill.bad",
        Map.of("time", KoreanTime.minute(drill.at()), "age", age(drill.at())));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private String age(Instant at) {
    return spans.of(Duration.between(at, situation.at()));
  }

  private String cases(int count) {
    return count == 0 ? text("status.none") : text("status.cases", Map.of("count", count));
  }

  private void gap(String heading) {
    lines.add("");
    lines.add(text(heading));
  }

  private void add(String key, String argument, String value) {
    lines.add(text(key, Map.of(argument, value)));
  }

  private String text(String key) {
    return session.text(key);
  }

  private String text(String key, Map<String, ?> arguments) {
    return session.text(key, arguments);
  }
}
