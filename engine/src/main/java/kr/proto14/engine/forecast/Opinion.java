package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.Probabilities;

/** What one forecaster says of one match. */
public sealed interface Opinion {
  /** It takes part. */
  record Estimate(Probabilities probabilities) implements Opinion {
    public Estimate {
      requireNonNull(probabilities, "probabilities");
    }
  }

  /**
   * It has nothing to say, which is normal.
   *
   * @param reason a key of the message bundles without its prefix ({@code no-odds}), not blank
   */
  record Abstention(String reason) implements Opinion {
    public Abstention {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("an abstention needs a reason");
      }
    }
  }
}
