package kr.proto14.app.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.store.Json;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Ticket;

/** A ticket as it stands under its seal. */
final class AdviceJson {
  private AdviceJson() {}

  static ObjectNode write(Advice advice) {
    ObjectNode body = Json.object();
    body.put("round", advice.round().toString());
    body.put("version", advice.predictionVersion());
    body.put("budget", advice.budget());
    body.put("aim", advice.aim());
    body.put("form", advice.form());
    ArrayNode picks = body.putArray("picks");
    advice.ticket().picks().forEach(each -> picks.add(each.signs()));
    return body;
  }

  static Advice read(JsonNode body) {
    List<Picks> picks = new ArrayList<>();
    body.get("picks").forEach(signs -> picks.add(Picks.ofSigns(signs.asText())));
    return new Advice(
        RoundId.parse(body.get("round").asText()),
        body.get("version").asInt(),
        body.get("budget").asInt(),
        body.get("aim").asInt(),
        body.get("form").asText(),
        new Ticket(picks));
  }
}
