package kr.proto14.app.source.betman;

import org.jspecify.annotations.Nullable;

/** What one attempt at a call came to. */
sealed interface Attempt {
  /** Good data. */
  record Answered(Answer answer) implements Attempt {}

  /** None; {@code raw} refers to what came in place of it, null where nothing came. */
  record Failed(Verdict.Bad bad, @Nullable String raw) implements Attempt {}
}
