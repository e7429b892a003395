package kr.proto14.app.round.track;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.store.Json;
import kr.proto14.engine.pool.RoundId;

/** A round's figures as they stand in the database and in JSON for programs. */
public final class RoundScoreJson {
  private RoundScoreJson() {}

  /** The figures as an object. */
  public static ObjectNode write(RoundScore score) {
    ObjectNode node = Json.object();
    node.put("round", score.round().toString());
    node.put("sale_end", score.saleEnd().toEpochMilli());
    node.put("voided", score.voided());
    node.put("voids", score.voids());
    tips(node, "ours", score.ours());
    tips(node, "crowd", score.crowd());
    tips(node, "home", score.home());
    tips(node, "market", score.market());
    node.put("best_line", score.bestLine());
    node.put("cost", score.cost());
    node.putObject("returned")
        .put("low", score.returned().low())
        .put("likely", score.returned().likely())
        .put("high", score.returned().high())
        .put("certainty", score.returned().certainty().name().toLowerCase(Locale.ROOT));
    return node;
  }

  /** Reads what {@link #write} wrote. */
  public static RoundScore read(JsonNode node) {
    JsonNode returned = node.get("returned");
    return new RoundScore(
        RoundId.parse(node.get("round").asText()),
        Instant.ofEpochMilli(node.get("sale_end").asLong()),
        node.get("voided").asBoolean(),
        node.get("voids").asInt(),
        tips(node, "ours"),
        tips(node, "crowd"),
        tips(node, "home"),
        tips(node, "market"),
        node.get("best_line").asInt(),
        node.get("cost").asLong(),
        new Returned(
            returned.get("low").asLong(),
            returned.get("likely").asLong(),
            returned.get("high").asLong(),
            Certainty.valueOf(returned.get("certainty").asText().toUpperCase(Locale.ROOT))));
  }

  private static void tips(ObjectNode node, String name, Tips tips) {
    node.putObject(name).put("hits", tips.hits()).put("counted", tips.counted());
  }

  private static Tips tips(JsonNode node, String name) {
    return new Tips(node.get(name).get("hits").asInt(), node.get(name).get("counted").asInt());
  }
}
