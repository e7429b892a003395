package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Score;

/** What one sign of a source says of how a match ended. */
public sealed interface Said {
  /** The outcome by which the pool pays. */
  record Ended(Outcome outcome) implements Said {
    public Ended {
      requireNonNull(outcome, "outcome");
    }
  }

  /** A score. */
  record Scored(Score score) implements Said {
    public Scored {
      requireNonNull(score, "score");
    }
  }

  /**
   * Who won, the margin and the time it took left open.
   *
   * @param side MIDDLE where neither did
   */
  record Won(Outcome side) implements Said {
    public Won {
      requireNonNull(side, "side");
    }
  }

  /** The match does not count; the source's own word for it. */
  record Voided(String word) implements Said {
    public Voided {
      requireNonNull(word, "word");
    }
  }

  /** Something not to be relied on, as it was written. */
  record Unclear(String text) implements Said {
    public Unclear {
      requireNonNull(text, "text");
    }
  }

  /** Nothing, or nothing any more. */
  record Nothing() implements Said {}
}
