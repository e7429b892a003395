package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.history.betman.BackfillReport;
import kr.proto14.app.history.betman.BackfillReport.Failure;
import kr.proto14.app.source.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches the matches of Betman's past rounds of fixed odds. */
@Command(name = "backfill")
final class HistoryBackfillCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--from", descriptionKey = "from", paramLabel = "DATE", required = true)
  LocalDate from = LocalDate.EPOCH;

  HistoryBackfillCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      BackfillReport report = walk(app);
      if (session.json()) {
        session.say(json(report));
      } else {
        tell(report);
      }
      return report.wentWell() ? Exit.OK : Exit.FAILED;
    }
  }

  private BackfillReport walk(Services app) {
    try (BackfillProgress progress = new BackfillProgress(session)) {
      return app.backfill().run(from, progress);
    }
  }

  private void tell(BackfillReport report) {
    session.say(
        session.text(
            "backfill.rounds",
            Map.of(
                "finished", report.finished(),
                "planned", report.planned(),
                "before", report.before(),
                "unsettled", report.unsettled(),
                "failed", report.failures().size())));
    session.say(
        session.text(
            "backfill.matches",
            Map.of(
                "fresh", report.added().fresh(),
                "corrected", report.added().corrected(),
                "known", report.added().known(),
                "voided", report.voided(),
                "contradicted", report.contradicted(),
                "broken", report.brokenRows())));
    report
        .stopped()
        .ifPresent(
            fault ->
                session.say(
                    session.text("backfill.stopped", Map.of("cause", words(session, fault)))));
  }

  /** The site and the cause in one line. */
  static String words(Session session, Fault fault) {
    String what = fault.source() + " " + fault.call() + ": " + session.kind(fault.kind());
    return session.technical(what, fault.detail());
  }

  private static ObjectNode json(BackfillReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putObject("rounds")
        .put("planned", report.planned())
        .put("finished", report.finished())
        .put("finished_before", report.before())
        .put("unsettled", report.unsettled());
    node.putObject("matches")
        .put("new", report.added().fresh())
        .put("corrected", report.added().corrected())
        .put("known", report.added().known())
        .put("void", report.voided())
        .put("contradicted", report.contradicted())
        .put("broken_rows", report.brokenRows());
    ArrayNode failures = node.putArray("failures");
    for (Failure failure : report.failures()) {
      failures.add(fault(failure.fault()).put("round", "G101-" + failure.gmTs()));
    }
    node.set("stopped", report.stopped().map(HistoryBackfillCommand::fault).orElse(null));
    return node;
  }

  private static ObjectNode fault(Fault fault) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", fault.kind().key())
        .put("call", fault.call())
        .put("detail", fault.detail())
        .put("evidence", fault.evidence());
  }
}
