package kr.proto14.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.proto14.standin.ModelFault.Content;

/**
 * Answers to a question that holds a block {@code {"round":"...","matches":[{"no":1,...}]}}: chances
 * near those that a fact of the block tells, a few points apart from provider to provider, and the
 * first facts as reasons. The same question always has the same answer.
 */
final class ModelAnswers {
  private static final String BLOCK = "{\"round\":";

  private static final Pattern CHANCES =
      Pattern.compile("승 (\\d{1,3})%, [무5] (\\d{1,3})%, 패 (\\d{1,3})%");

  private static final int[] SOCCER = {44, 27, 29};
  private static final int[] BASKETBALL = {41, 22, 37};
  private static final int SPREAD = 9;
  private static final int REASON = 50;

  private ModelAnswers() {}

  /** The block of a question; empty where none of the texts holds one. */
  static Optional<JsonNode> block(List<String> texts) {
    return texts.stream().flatMap(text -> block(text).stream()).findFirst();
  }

  private static Optional<JsonNode> block(String text) {
    int start = text.indexOf(BLOCK);
    if (start < 0) {
      return Optional.empty();
    }
    try {
      JsonNode block = Json.parse(text.substring(start));
      return block.path("matches").isArray() ? Optional.of(block) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** What a good model says of it, as text. */
  static ObjectNode good(ModelProvider provider, JsonNode block) {
    ObjectNode answer = Json.object().put("round", block.path("round").asText());
    ArrayNode matches = answer.putArray("matches");
    boolean basketball = block.path("round").asText().startsWith("G027");
    for (JsonNode match : block.path("matches")) {
      int[] chances = chances(match, basketball ? BASKETBALL : SOCCER);
      String who = provider + match.path("home").asText() + match.path("away").asText();
      int shift = new Random(who.hashCode()).nextInt(-SPREAD, SPREAD + 1);
      int home = Math.clamp((long) chances[0] + shift, 5, 90 - chances[1]);
      ObjectNode entry =
          matches
              .addObject()
              .put("no", match.path("no").asInt())
              .put("home", home)
              .put("middle", chances[1])
              .put("away", 100 - home - chances[1]);
      ArrayNode reasons = entry.putArray("reasons");
      facts(match).limit(2).forEach(fact -> reasons.add(reason(fact)));
    }
    return answer;
  }

  /** The same with a fault in it, as text. */
  static String spoiled(ObjectNode good, Content fault) {
    ArrayNode matches = (ArrayNode) good.path("matches");
    switch (fault) {
      case EMPTY, FILTERED, DECLINED -> {
        return "";
      }
      case PROSE -> {
        return "홈팀이 조금 유리해 보입니다. 자세한 확률은 다음과 같습니다.";
      }
      case REFUSAL -> {
        return "죄송하지만 도박과 관련된 예측은 도와드릴 수 없습니다.";
      }
      case FENCED -> {
        return "```json\n" + good + "\n```";
      }
      case TRUNCATED -> {
        String whole = good.toString();
        return whole.substring(0, whole.length() * 2 / 3);
      }
      case WRONG_ROUND -> good.put("round", good.path("round").asText() + "9");
      case MISSING_MATCH -> matches.remove(matches.size() - 1);
      case EXTRA_MATCH ->
          matches.addObject().put("no", 15).put("home", 1).put("middle", 1).put("away", 98);
      case BAD_SUM -> add(matches, -10);
      case SLIGHT_SUM -> add(matches, 2);
      case NUMBERS_AS_TEXT -> {
        ObjectNode first = (ObjectNode) matches.path(0);
        for (String name : List.of("home", "middle", "away")) {
          first.put(name, first.path(name).asText() + "%");
        }
      }
    }
    return good.toString();
  }

  private static void add(ArrayNode matches, int points) {
    ObjectNode first = (ObjectNode) matches.path(0);
    String most = first.path("home").asInt() >= first.path("away").asInt() ? "home" : "away";
    first.put(most, first.path(most).asInt() + points);
  }

  private static int[] chances(JsonNode match, int[] otherwise) {
    return facts(match)
        .map(fact -> CHANCES.matcher(fact.getValue().asText()))
        .filter(Matcher::find)
        .map(ModelAnswers::perCents)
        .reduce((first, second) -> second)
        .orElse(otherwise);
  }

  /** Rounding may leave their sum a point off; away takes it. */
  private static int[] perCents(Matcher found) {
    int middle = Math.clamp(Long.parseLong(found.group(2)), 5, 60);
    int home = Math.clamp(Long.parseLong(found.group(1)), 5, 95 - middle);
    return new int[] {home, middle, 100 - home - middle};
  }

  private static Stream<Map.Entry<String, JsonNode>> facts(JsonNode match) {
    return match.path("facts").properties().stream();
  }

  private static String reason(Map.Entry<String, JsonNode> fact) {
    String text = fact.getKey() + ": " + fact.getValue().asText();
    int length = Math.min(REASON, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length)).strip();
  }
}
