package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.schedule.Job.Result;

/** What came of a run of a job, for programs. */
final class JobJson {
  private JobJson() {}

  static ObjectNode of(Result result, boolean canTell) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (result) {
      case Result.Busy _ -> node.put("result", "busy").put("went_well", false);
      case Result.Done done -> {
        node.put("result", "done").put("went_well", done.wentWell());
        node.put("telegram", canTell);
        add(node, done.life());
        add(node, done.delivery());
      }
    }
    return node;
  }

  private static void add(ObjectNode node, LifeReport life) {
    ArrayNode rounds = node.putArray("rounds");
    life.rounds()
        .forEach(
            round ->
                rounds
                    .addObject()
                    .put("round", round.id().toString())
                    .put("pool", round.id().pool().key())
                    .put("stage", round.stage().name().toLowerCase(Locale.ROOT))
                    .put("version", round.version())
                    .put("detail", round.detail()));
    ArrayNode faults = node.putArray("faults");
    life.faults()
        .forEach(
            fault ->
                faults
                    .addObject()
                    .put("kind", fault.kind().key())
                    .put("source", fault.source())
                    .put("call", fault.call())
                    .put("detail", fault.detail())
                    .put("evidence", fault.evidence()));
    ArrayNode notes = node.putArray("notes");
    life.notes().stream().map(NoteText::english).forEach(notes::add);
  }

  private static void add(ObjectNode node, DeliveryReport delivery) {
    ObjectNode told = node.putObject("delivery");
    told.put("delivered", delivery.delivered());
    told.put("waiting", delivery.waiting());
    told.put("dead", delivery.dead());
    ArrayNode causes = told.putArray("causes");
    delivery.causes().forEach(causes::add);
  }
}
