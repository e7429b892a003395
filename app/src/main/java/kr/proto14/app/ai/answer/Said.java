package kr.proto14.app.ai.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kr.proto14.engine.pool.Probabilities;

/** What a member of the panel says of one match. */
public sealed interface Said {
  /**
   * It takes part.
   *
   * @param probabilities its chances, each 0.02-0.95, in whole billionths
   * @param reasons at most three, in its words; may be empty
   * @param scaled whether its per cents did not sum to 100
   */
  record Chances(Probabilities probabilities, List<String> reasons, boolean scaled)
      implements Said {
    public Chances {
      requireNonNull(probabilities, "probabilities");
      reasons = List.copyOf(reasons);
      if (reasons.size() > Reasons.MOST) {
        throw new IllegalArgumentException("at most three reasons, not " + reasons.size());
      }
    }
  }

  /** It has no part. */
  record Absent(Absence why) implements Said {
    public Absent {
      requireNonNull(why, "why");
    }
  }
}
