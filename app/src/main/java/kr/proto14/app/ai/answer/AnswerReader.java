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

  private static final String THOUGHTS = "<think>";
  private static final String END_OF_THOUGHTS = "</think>";
  private static final String FENCE = "```";
  private static final Pattern OPENED = Pattern.compile("^```\\w*");

  private static final Pattern DECLINES =
      Pattern.compile(
          "(?i)\\b(sorry|can ?not|(can|won)['’]t|unable|not (able|comfortable)|decline|refuse)\\b"
              + "|죄송|수(는)? 없|거절|삼가");

  /** Whoever excuses itself beside JSON did not decline. */
  private static final String ANSWERS = "\"matches\"";

  private static final String BROKE_OFF = "Unexpected end-of-input";

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
    String body = unfenced(said(text.replace("\uFEFF", "").strip()));
    if (body.isEmpty()) {
      return Answer.absent(asked, Absence.EMPTY);
    }
    if (!body.startsWith("{")) {
      return Answer.absent(asked, declines(body) ? Absence.REFUSAL : Absence.PROSE);
    }
    try {
      return read((JsonNode) READER.readValue(body));
    } catch (JsonProcessingException e) {
      return Answer.absent(asked, brokeOff(e) ? Absence.TRUNCATED : Absence.MALFORMED);
    }
  }

  /** Behind a comma the parser has no type of its own for the end of its input. */
  private static boolean brokeOff(JsonProcessingException e) {
    return e instanceof JsonEOFException || e.getOriginalMessage().startsWith(BROKE_OFF);
  }

  /** Models on servers of the user's own may think aloud before they answer. */
  private static String said(String text) {
    int end = text.startsWith(THOUGHTS) ? text.indexOf(END_OF_THOUGHTS) : -1;
    return end < 0 ? text : text.substring(end + END_OF_THOUGHTS.length()).strip();
  }

  /** The fence around an answer that broke off is never closed. */
  private static String unfenced(String text) {
    String opened = OPENED.matcher(text).replaceFirst("");
    String closed =
        opened.endsWith(FENCE) ? opened.substring(0, opened.length() - FENCE.length()) : opened;
    return closed.strip();
  }

  private static boolean declines(String body) {
    return !body.contains(ANSWERS) && DECLINES.matcher(body).find();
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
