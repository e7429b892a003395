package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Followed;
import kr.proto14.app.schedule.Job.Result;
import kr.proto14.app.source.Fault;
import kr.proto14.engine.pool.Pool;

/** What came of a check, in words. */
final class CheckText {
  private final Session session;
  private final Texts messages;
  private final List<String> lines = new ArrayList<>();

  CheckText(Session session) {
    this.session = session;
    this.messages = Texts.of("messages", session.language());
  }

  List<String> of(Result result, boolean canTell) {
    switch (result) {
      case Result.Busy _ -> lines.add(session.text("check.busy"));
      case Result.Done done -> {
        done.life().rounds().forEach(this::add);
        done.life().faults().forEach(this::add);
        addDelivery(done.delivery());
        addNotes(done, canTell);
        lines.add(session.text(done.wentWell() ? "check.well" : "check.failed"));
      }
    }
    return List.copyOf(lines);
  }

  private void add(Followed round) {
    lines.add(
        session.text(
            "check.round",
            Map.of(
                "id", round.id().toString(),
                "round", session.round(round.id()),
                "stage",
                    session.text(
                        "stage." + round.stage().name().toLowerCase(Locale.ROOT),
                        Map.of("version", round.version())))));
  }

  private void add(Fault fault) {
    String kind = fault.kind().key();
    lines.add(
        session.text(
            "check.fault",
            Map.of(
                "source", messages.find("source." + fault.source()).orElse(fault.source()),
                "call", call(fault.call()),
                "cause", messages.text("fault." + kind + ".cause"))));
    lines.add(session.text("check.fault.detail", Map.of("detail", fault.detail())));
    lines.add(
        session.text("check.fault.next", Map.of("next", messages.text("fault." + kind + ".next"))));
    if (fault.evidence() != null) {
      lines.add(session.text("check.fault.evidence", Map.of("hash", fault.evidence())));
    }
  }

  private String call(String call) {
    int space = call.indexOf(' ');
    String name = space < 0 ? call : call.substring(0, space);
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
    boolean listed = done.life().faults().stream().noneMatch(f -> f.call().equals("listing"));
    for (Pool pool : Pool.values()) {
      if (listed && done.life().rounds().stream().noneMatch(r -> r.id().pool() == pool)) {
        addNote(session.text("note.nothing", Map.of("pool", session.text("pool." + pool.key()))));
      }
    }
    done.life().notes().forEach(this::addNote);
    if (!canTell) {
      addNote(session.text("note.no-telegram"));
    }
  }

  private void addNote(String note) {
    lines.add(session.text("check.note", Map.of("note", note)));
  }
}
