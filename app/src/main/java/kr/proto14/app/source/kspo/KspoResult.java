package kr.proto14.app.source.kspo;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.Score;

/** What KSPO says of how a match ended; clients disagree on its form, so both are read. */
public sealed interface KspoResult {
  /** A score: soccer's may include extra time, basketball's is final. */
  record ScoreGiven(Score score) implements KspoResult {
    public ScoreGiven {
      requireNonNull(score, "score");
    }
  }

  /**
   * Who won, in words. It is no outcome of a pool: soccer's may include extra time, and
   * basketball's leaves the margin open.
   */
  record OutcomeGiven(Winner winner) implements KspoResult {
    public OutcomeGiven {
      requireNonNull(winner, "winner");
    }
  }

  /** The match was called off. */
  record Cancelled() implements KspoResult {}

  /** Nothing yet. */
  record None() implements KspoResult {}

  /** Something that is not to be relied on, as it was written. */
  record Unresolved(String text) implements KspoResult {
    public Unresolved {
      requireNonNull(text, "text");
    }
  }

  /** The side that won. */
  enum Winner {
    HOME,
    NEITHER,
    AWAY
  }
}
