package kr.proto14.app.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.Said;
import kr.proto14.app.store.Json;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;

/** An answer as it is stored, with the sides it is about: matches of a round may be exchanged. */
final class AnswerJson {
  private AnswerJson() {}

  static ObjectNode write(Round round, Answer answer) {
    ObjectNode body = Json.object();
    ArrayNode matches = body.putArray("matches");
    answer
        .matches()
        .forEach(
            (number, said) -> {
              Match match = round.matches().get(number - 1);
              ObjectNode entry = matches.addObject();
              entry.put("no", number);
              entry.put("home", match.home().id());
              entry.put("away", match.away().id());
              write(entry, said);
            });
    return body;
  }

  private static void write(ObjectNode entry, Said said) {
    switch (said) {
      case Said.Chances(Probabilities chances, List<String> reasons, boolean scaled) -> {
        entry
            .putArray("p")
            .add(Json.billionths(chances.home()))
            .add(Json.billionths(chances.middle()))
            .add(Json.billionths(chances.away()));
        ArrayNode list = entry.putArray("reasons");
        reasons.forEach(list::add);
        entry.put("scaled", scaled);
      }
      case Said.Absent(Absence why) -> entry.put("absent", why.key());
    }
  }

  /** What a stored answer says of a match of these sides; empty where it is of others. */
  static Optional<Said> read(JsonNode body, Match match) {
    for (JsonNode entry : body.path("matches")) {
      if (entry.path("no").asInt() == match.number()
          && entry.path("home").asText().equals(match.home().id())
          && entry.path("away").asText().equals(match.away().id())) {
        return Optional.of(read(entry));
      }
    }
    return Optional.empty();
  }

  private static Said read(JsonNode entry) {
    JsonNode chances = entry.path("p");
    if (chances.isMissingNode()) {
      String key = entry.path("absent").asText();
      return new Said.Absent(
          Arrays.stream(Absence.values())
              .filter(absence -> absence.key().equals(key))
              .findFirst()
              .orElse(Absence.FAILED));
    }
    List<String> reasons = new ArrayList<>();
    entry.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    return new Said.Chances(
        new Probabilities(
            chances.get(0).asDouble(), chances.get(1).asDouble(), chances.get(2).asDouble()),
        reasons,
        entry.path("scaled").asBoolean());
  }
}
