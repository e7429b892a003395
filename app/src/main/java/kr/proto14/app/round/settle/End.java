package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kr.proto14.engine.pool.Outcome;

/**
 * One of the four ways a match can end for the pool.
 *
 * @param outcome empty where the match is void
 */
record End(Optional<Outcome> outcome) {
  static final End VOID = new End(Optional.empty());

  End {
    requireNonNull(outcome, "outcome");
  }

  static End of(Outcome outcome) {
    return new End(Optional.of(outcome));
  }

  boolean isVoid() {
    return outcome.isEmpty();
  }
}
