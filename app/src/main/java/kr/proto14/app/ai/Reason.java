package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import kr.proto14.app.ai.question.FactKind;

/**
 * Why a member holds what it holds.
 *
 * @param member who says so
 * @param text in Korean
 * @param isCited whether it names a fact of the block; what it says else is its own
 */
public record Reason(String member, String text, boolean isCited) {
  public Reason {
    requireNonNull(member, "member");
    requireNonNull(text, "text");
  }

  static Reason of(String member, String text) {
    return new Reason(member, text, names(text));
  }

  private static boolean names(String text) {
    return Arrays.stream(FactKind.values())
        .anyMatch(kind -> text.contains(kind.korean()) || text.contains(kind.key()));
  }
}
