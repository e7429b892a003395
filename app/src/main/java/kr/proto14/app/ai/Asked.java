package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.member.Usage;

/**
 * What came of asking a member.
 *
 * @param answer what it said of each match asked
 * @param attempts how often it was asked, 1 or 2; 0 where it was not
 * @param took until the last reply, or until the round went on without it
 * @param usage what the provider counted, of both attempts
 * @param isCounted whether the provider counted all that it was asked; where not, nobody knows what
 *     it cost
 * @param text what it wrote last, empty where nothing came
 * @param detail what went wrong, for the log; may be empty
 */
public record Asked(
    String member,
    String model,
    Answer answer,
    int attempts,
    Duration took,
    Usage usage,
    boolean isCounted,
    String text,
    String detail) {
  public Asked {
    requireNonNull(member, "member");
    requireNonNull(model, "model");
    requireNonNull(answer, "answer");
    requireNonNull(took, "took");
    requireNonNull(usage, "usage");
    requireNonNull(text, "text");
    requireNonNull(detail, "detail");
  }
}
