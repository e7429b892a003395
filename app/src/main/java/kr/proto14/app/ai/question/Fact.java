package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

/**
 * What was known of a match when the question was asked.
 *
 * @param text in Korean, one line
 */
public record Fact(FactKind kind, String text) {
  public Fact {
    requireNonNull(kind, "kind");
    if (text.isBlank() || text.lines().count() > 1) {
      throw new IllegalArgumentException("a fact is one line: " + text);
    }
  }
}
