package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Followed;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.schedule.Job.Result;
import kr.proto14.app.source.Fault;
import kr.proto14.engine.pool.Pool;

/** What came of a run of a job, in words. */
final class JobText {
  private final Session session;
  private final Texts messages;
  private final boolean ofTheSale;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param ofTheSale whether a pool without a round is worth a note
   */
  JobText(Session session, boolean ofTheSale) {
    this.session = session;
    this.ofTheSale = ofTheSale;
    this.messages = Texts.of("messages", session.language());
  }

  List<String> of(Result.Done done, boolean canTell) {
    done.life().rounds().forEach(this::add);
    done.life().faults().forEach(this::add);
    addDelivery(done.delivery());
    addNotes(done, canTell);
    lines.add(session.text(done.wentWell() ? "check.well" : "check.failed"));
    return List.copyOf(lines);
  }

  private void add(Followed round) {
    lines.add(
        session.text(
            "check.round",
            Map.of(
                "id", round.id().toString(),
                "round", session.round(round.id()),
                "stage", session.text(stage(round.stage()), Map.of("version", round.version())))));
  }

  private String stage(Stage stage) {
    return !ofTheSale && stage == Stage.UNCHANGED
        ? "stage.unchanged-results"
        : "stage." + stage.name().toLowerCase(Locale.ROOT);
  }

  private void add(Fault fault) {
    lines.add(
        session.text(
            "check.fault",
            Map.of(
                "source", messages.find("source." + fault.source()).orElse(fault.source()),
                "call", call(fault.call()),
                "cause", told(fault, "cause"))));
    lines.add(session.text("check.fault.detail", Map.of("detail", fault.detail())));
    lines.add(session.text("check.fault.next", Map.of("next", told(fault, "next"))));
    if (fault.evidence() != null) {
      lines.add(session.text("check.fault.evidence", Map.of("hash", fault.evidence())));
    }
  }

  private String told(Fault fault, String what) {
    String kind = "fault." + fault.kind().key() + ".";
    String call = fault.call().split(" ", 2)[0];
    return messages.find(kind + call + "." + what).orElseGet(() -> messages.text(kind + what));
  }

  private String call(String call) {
    int space = call.indexOf(' ');
    String name = space < 0 ? call : call.substring(0, space);
    if (name.equals("job")) {
      return messages.find("run." + call.substring(space + 1)).orElse(call);
    }
    return messages.find("call." + name).orElse(name) + call.substring(name.length());
  }

  private void addDelivery(DeliveryReport delivery) {
    if (delivery.delivered() > 0) {
      lines.add(session.text("check.delivered", Map.of("count", delivery.delivered())));
    }
    if (!delivery.everythingArrived()) {
      lines.add(
          session.text(
              "check.undelivered", Map.of("waiting", delivery.waiting(), "dead", delivery.dead())));
      delivery
          .causes()
          .forEach(cause -> lines.add(session.text("check.cause", Map.of("cause", cause))));
    }
  }

  private void addNotes(Result.Done done, boolean canTell) {
    boolean listed =
        ofTheSale && done.life().faults().stream().noneMatch(f -> f.call().equals("listing"));
    for (Pool pool : Pool.values()) {
      if (listed && done.life().rounds().stream().noneMatch(r -> r.id().pool() == pool)) {
        addNote(session.text("note.nothing", Map.of("pool", session.text("pool." + pool.key()))));
      }
    }
    done.life().notes().forEach(note -> addNote(session.words(note)));
    if (!canTell) {
      addNote(session.text("note.no-telegram"));
    }
  }

  private void addNote(String note) {
    lines.add(session.text("check.note", Map.of("note", note)));
  }
}
