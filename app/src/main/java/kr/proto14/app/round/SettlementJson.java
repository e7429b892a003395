package kr.proto14.app.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.store.Json;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Score;

/** A settlement as it stands under its seal. */
final class SettlementJson {
  private static final String VOID = "void";

  private SettlementJson() {}

  static ObjectNode write(Settlement settlement) {
    ObjectNode body = Json.object();
    body.put("round", settlement.round().toString());
    body.put("version", settlement.version());
    body.put("prediction", settlement.predictionVersion());
    ArrayNode endings = body.putArray("endings");
    settlement.endings().forEach(ending -> write(endings.addObject(), ending));
    return body;
  }

  private static void write(ObjectNode node, Ending ending) {
    node.put("no", ending.match());
    node.put("end", ending.outcome().map(outcome -> String.valueOf(outcome.sign())).orElse(VOID));
    ending.score().ifPresent(score -> node.set("score", score(score)));
    ArrayNode sources = node.putArray("sources");
    ending.sources().forEach(sources::add);
    node.put("basis", ending.basis().name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode score(Score score) {
    ObjectNode node = Json.object().put("home", score.home()).put("away", score.away());
    return node.put(
        "covers",
        switch (score) {
          case Score.Regulation _ -> "regulation";
          case Score.MaybeExtended _ -> "maybe_extended";
          case Score.Final _ -> "final";
        });
  }

  static Settlement read(JsonNode body) {
    List<Ending> endings = new ArrayList<>();
    body.get("endings").forEach(node -> endings.add(readEnding(node)));
    return new Settlement(
        RoundId.parse(body.get("round").asText()),
        body.get("version").asInt(),
        body.get("prediction").asInt(),
        endings);
  }

  private static Ending readEnding(JsonNode node) {
    String end = node.get("end").asText();
    List<String> sources = new ArrayList<>();
    node.get("sources").forEach(source -> sources.add(source.asText()));
    return new Ending(
        node.get("no").asInt(),
        end.equals(VOID) ? Optional.empty() : Optional.of(Outcome.ofSign(end.charAt(0))),
        Optional.ofNullable(node.get("score")).map(SettlementJson::readScore),
        sources,
        Basis.valueOf(node.get("basis").asText().toUpperCase(Locale.ROOT)));
  }

  private static Score readScore(JsonNode node) {
    int home = node.get("home").asInt();
    int away = node.get("away").asInt();
    return switch (node.get("covers").asText()) {
      case "regulation" -> new Score.Regulation(home, away);
      case "maybe_extended" -> new Score.MaybeExtended(home, away);
      case "final" -> new Score.Final(home, away);
      default -> throw new IllegalArgumentException("a score that covers what we do not know");
    };
  }
}
