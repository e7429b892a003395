package kr.proto14.app.ai.answer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.engine.pool.RoundId;

/**
 * Reads what a model wrote by the contract {@code {"round":"G011-260043","matches":[{"no":1,
 * "home":45,"middle":30,"away":25,"reasons":["…"]}]}}. It never throws for a text: whatever is wrong
 * has a name, and costs no more than the matches it concerns.
 */
public final class AnswerReader {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private static final Pattern FENCED =
      Pattern.compile("```[A-Za-z]*\\s*(\\{.*\\})\\s*```", Pattern.DOTALL);

  private static final Pattern DECLINES =
      Pattern.compile(
          "(?i)\\b(sorry|cannot|can't|can’t|unable|not able|won't)\\b|죄송|할 수 없|도와드릴 수|제공할 수 없");

  private final RoundId round;
  private final Collection<Integer> asked;

  /**
   * A reader of answers to one question.
   *
   * @param asked the numbers of the matches, 1-14
   */
  public AnswerReader(RoundId round, Collection<Integer> asked) {
    this.round = requireNonNull(round, "round");
    this.asked = asked.stream().sorted().toList();
  }

  /**
   * What a text says of each match asked.
   *
   * @param isCut whether the provider cut it off: what is no JSON then broke off
   */
  public Answer read(String text, boolean isCut) {
    Answer answer = read(text);
    return isCut && !answer.takesPart() ? Answer.absent(asked, Absence.TRUNCATED) : answer;
  }

  /** What a text says of each match asked. */
  public Answer read(String text) {
    String body = unfenced(text.strip().replace("\uFEFF", ""));
    if (body.isEmpty()) {
      return Answer.absent(asked, Absence.EMPTY);
    }
    if (!body.startsWith("{")) {
      return Answer.absent(
          asked, DECLINES.matcher(body).find() ? Absence.REFUSAL : Absence.PROSE);
    }
    try {
      return read((JsonNode) READER.readValue(body));
    } catch (JsonEOFException e) {
      return Answer.absent(asked, Absence.TRUNCATED);
    } catch (JsonProcessingException e) {
      return Answer.absent(asked, Absence.MALFORMED);
    }
  }

  private static String unfenced(String text) {
    Matcher fenced = FENCED.matcher(text);
    return fenced.matches() ? fenced.group(1) : text;
  }

  private Answer read(JsonNode root) {
    if (!root.path("round").asText().equals(round.toString())) {
      return Answer.absent(asked, Absence.WRONG_ROUND);
    }
    SortedMap<Integer, Said> said = new TreeMap<>();
    for (JsonNode entry : root.path("matches")) {
      JsonNode number = entry.path("no");
      if (number.isInt() && asked.contains(number.intValue())) {
        said.merge(
            number.intValue(),
            PerCents.read(entry),
            (one, other) ->
                one.equals(other) ? one : new Said.Absent(Absence.CONTRADICTION));
      }
    }
    asked.forEach(number -> said.putIfAbsent(number, new Said.Absent(Absence.MISSING_MATCH)));
    return new Answer(said);
  }
}
