package kr.proto14.app.schedule.daemon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.round.Followed;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.round.Note;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.engine.pool.RoundId;

/** What came of a run, on its way from the daemon to the command that asked for it. */
final class ResultJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultJson() {}

  static String write(Outcome outcome) {
    ObjectNode json = NODES.objectNode();
    switch (outcome) {
      case Outcome.Ran(Job.Result.Done done) -> {
        json.put("outcome", "ran");
        done.life().rounds().forEach(round -> json.withArray("rounds").add(round(round)));
        done.life().faults().forEach(fault -> json.withArray("faults").add(fault(fault)));
        done.life().notes().forEach(note -> json.withArray("notes").add(note(note)));
        json.set("delivery", delivery(done.delivery()));
      }
      case Outcome.Busy _ -> json.put("outcome", "busy");
      case Outcome.HandedBack _ -> json.put("outcome", "handed-back");
      case Outcome.Broken(Outcome.Cause cause, String detail) ->
          json.put("outcome", "broken").put("cause", cause.name()).put("detail", detail);
    }
    return json.toString();
  }

  private static ObjectNode round(Followed round) {
    return NODES
        .objectNode()
        .put("id", round.id().toString())
        .put("stage", round.stage().name())
        .put("version", round.version())
        .put("detail", round.detail());
  }

  private static ObjectNode fault(Fault fault) {
    return NODES
        .objectNode()
        .put("kind", fault.kind().name())
        .put("source", fault.source())
        .put("call", fault.call())
        .put("detail", fault.detail())
        .put("evidence", fault.evidence());
  }

  private static ObjectNode note(Note note) {
    ObjectNode json = NODES.objectNode().put("key", note.key());
    note.arguments().forEach(json.putObject("arguments")::put);
    return json;
  }

  private static ObjectNode delivery(DeliveryReport report) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("delivered", report.delivered())
            .put("waiting", report.waiting())
            .put("dead", report.dead());
    ArrayNode causes = json.putArray("causes");
    report.causes().forEach(causes::add);
    return json;
  }

  /** Reads what {@link #write} wrote. */
  static Outcome read(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what came of a run cannot be read", e);
    }
    return switch (json.path("outcome").asText()) {
      case "ran" -> new Outcome.Ran(done(json));
      case "busy" -> new Outcome.Busy();
      case "handed-back" -> new Outcome.HandedBack();
      default ->
          new Outcome.Broken(
              Outcome.Cause.valueOf(json.path("cause").asText("INTERNAL")),
              json.path("detail").asText());
    };
  }

  private static Job.Result.Done done(JsonNode json) {
    JsonNode delivery = json.path("delivery");
    return new Job.Result.Done(
        new LifeReport(
            each(json.path("rounds")).stream()
                .map(
                    round ->
                        new Followed(
                            RoundId.parse(round.path("id").asText()),
                            Followed.Stage.valueOf(round.path("stage").asText()),
                            round.path("version").asInt(),
                            round.path("detail").asText()))
                .toList(),
            each(json.path("faults")).stream()
                .map(
                    fault ->
                        new Fault(
                            FaultKind.valueOf(fault.path("kind").asText()),
                            fault.path("source").asText(),
                            fault.path("call").asText(),
                            fault.path("detail").asText(),
                            fault.path("evidence").textValue()))
                .toList(),
            each(json.path("notes")).stream()
                .map(
                    note ->
                        new Note(
                            note.path("key").asText(),
                            MAPPER.convertValue(note.path("arguments"), ARGUMENTS)))
                .toList()),
        new DeliveryReport(
            delivery.path("delivered").asInt(),
            delivery.path("waiting").asInt(),
            delivery.path("dead").asInt(),
            words(delivery.path("causes"))));
  }

  private static List<String> words(JsonNode array) {
    return each(array).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
