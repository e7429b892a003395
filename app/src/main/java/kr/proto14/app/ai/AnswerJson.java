package kr.proto14.app.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.Said;
import kr.proto14.app.ai.question.FactKind;
import kr.proto14.app.store.Json;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;

/** An answer as it is stored, with the sides it is about: matches of a round may be exchanged. */
final class AnswerJson {
  private AnswerJson() {}

  /**
   * @param known kinds of the facts that were handed in, by match number
   */
  static ObjectNode write(Round round, Answer answer, Map<Integer, Set<FactKind>> known) {
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
              write(entry, said, known.getOrDefault(number, Set.of()));
            });
    return body;
  }

  private static void write(ObjectNode entry, Said said, Set<FactKind> known) {
    switch (said) {
      case Said.Chances(Probabilities chances, List<String> reasons, boolean scaled) -> {
        entry
            .putArray("p")
            .add(Json.billionths(chances.home()))
            .add(Json.billionths(chances.middle()))
            .add(Json.billionths(chances.away()));
        ArrayNode list = entry.putArray("reasons");
        for (String text : reasons) {
          ObjectNode reason = list.addObject().put("text", text);
          FactKind.named(text, known).ifPresent(fact -> reason.put("fact", fact.key()));
        }
        entry.put("scaled", scaled);
      }
      case Said.Absent(Absence why) -> entry.put("absent", why.key());
    }
  }

  /** What a stored answer says of a match of these sides; empty where it is of others. */
  static Optional<Said> read(JsonNode body, Match match) {
    return entry(body, match).map(AnswerJson::read);
  }

  /** The reasons that a stored answer of a member gives for a match. */
  static List<Reason> reasons(String member, JsonNode body, Match match) {
    List<Reason> reasons = new ArrayList<>();
    entry(body, match)
        .ifPresent(
            entry ->
                entry
                    .path("reasons")
                    .forEach(
                        reason ->
                            reasons.add(
                                new Reason(
                                    member,
                                    reason.path("text").asText(),
                                    FactKind.of(reason.path("fact").asText())))));
    return reasons;
  }

  private static Optional<JsonNode> entry(JsonNode body, Match match) {
    for (JsonNode entry : body.path("matches")) {
      if (entry.path("no").asInt() == match.number()
          && entry.path("home").asText().equals(match.home().id())
          && entry.path("away").asText().equals(match.away().id())) {
        return Optional.of(entry);
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
    entry.path("reasons").forEach(reason -> reasons.add(reason.path("text").asText()));
    return new Said.Chances(
        new Probabilities(
            chances.get(0).asDouble(), chances.get(1).asDouble(), chances.get(2).asDouble()),
        reasons,
        entry.path("scaled").asBoolean());
  }
}
