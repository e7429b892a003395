package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kr.proto14.app.ai.question.FactKind;

/**
 * Why a member holds what it holds.
 *
 * @param member who says so
 * @param text in its words
 * @param fact of those handed in that it names; empty where it names none, and nobody can check it
 */
public record Reason(String member, String text, Optional<FactKind> fact) {
  public Reason {
    requireNonNull(member, "member");
    requireNonNull(text, "text");
    requireNonNull(fact, "fact");
  }

  /** Whether it names a fact that was handed in. */
  public boolean isCited() {
    return fact.isPresent();
  }
}
