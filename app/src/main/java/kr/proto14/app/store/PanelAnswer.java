package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a language model about a round.
 *
 * @param member its name, such as {@code openai}
 * @param model the name of its model
 * @param recordedAt when it answered, and when we stored that
 * @param outcome {@code answered}, {@code partly}, or why nothing of it is of use
 * @param oddsShown whether it was shown odds
 * @param attempts how often it was asked, 0 where it was not
 * @param took how long it took
 * @param tokensIn as counted by its provider
 * @param tokensOut likewise
 * @param microwon the cost in millionths of a won
 * @param question reference of the question as it was sent
 * @param raw reference of what it wrote; empty where it wrote nothing
 * @param body what it said of each match
 */
public record PanelAnswer(
    RoundId round,
    String member,
    String model,
    Instant recordedAt,
    String outcome,
    boolean oddsShown,
    int attempts,
    Duration took,
    long tokensIn,
    long tokensOut,
    long microwon,
    String question,
    @Nullable String raw,
    JsonNode body) {
  public PanelAnswer {
    requireNonNull(round, "round");
    requireNonNull(member, "member");
    requireNonNull(model, "model");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(outcome, "outcome");
    requireNonNull(took, "took");
    requireNonNull(question, "question");
    requireNonNull(body, "body");
    if (attempts < 0 || took.isNegative() || tokensIn < 0 || tokensOut < 0 || microwon < 0) {
      throw new IllegalArgumentException("a negative amount of an asking");
    }
  }
}
