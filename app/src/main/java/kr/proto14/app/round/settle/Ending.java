package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Score;

/**
 * How one match ended for the pool.
 *
 * @param match its number, 1-14
 * @param outcome empty where the match is void
 * @param score as the settling source gives it; empty where none does
 * @param sources who said so, sorted
 * @param basis what it rests on
 */
public record Ending(
    int match,
    Optional<Outcome> outcome,
    Optional<Score> score,
    List<String> sources,
    Basis basis) {
  public Ending {
    requireNonNull(outcome, "outcome");
    requireNonNull(score, "score");
    requireNonNull(basis, "basis");
    sources = List.copyOf(sources);
    if (match < 1 || match > 14) {
      throw new IllegalArgumentException("match number out of 1-14: " + match);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("somebody must have said so");
    }
  }

  /** Whether every pick in it counts as a hit. */
  public boolean isVoid() {
    return outcome.isEmpty();
  }
}
