package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Rules;
import kr.proto14.engine.pool.Score;

/**
 * What the sources beside the seller say of one match.
 *
 * @param pool the pool
 * @param match the match
 * @param ends ends they tell outright
 * @param winners sides that won by their account, extra time perhaps included
 * @param score a score of theirs
 * @param names who says any of this
 */
record Second(
    Pool pool,
    Match match,
    List<End> ends,
    List<Outcome> winners,
    Optional<Score> score,
    List<String> names) {
  Second {
    requireNonNull(score, "score");
    ends = List.copyOf(ends);
    winners = List.copyOf(winners);
    names = List.copyOf(names);
  }

  static Second of(Pool pool, Match match, List<Dated> claims) {
    List<End> ends = new ArrayList<>();
    List<Outcome> winners = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Optional<Score> score = Optional.empty();
    for (Dated dated : claims) {
      switch (dated.claim().said()) {
        case Said.Ended(Outcome outcome) -> ends.add(End.of(outcome));
        case Said.Voided(String _) -> ends.add(End.VOID);
        case Said.Scored(Score given) -> {
          Score known = ExtraTime.known(match, given);
          score = Optional.of(known);
          Rules.outcome(pool, known)
              .ifPresentOrElse(
                  outcome -> ends.add(End.of(outcome)), () -> winners.add(ExtraTime.ahead(known)));
        }
        case Said.Won(Outcome side) -> {
          if (pool == Pool.SOCCER && ExtraTime.isImpossible(match)) {
            ends.add(End.of(side));
          } else {
            winners.add(side);
          }
        }
        case Said.Unclear(String _) -> {
          continue;
        }
        case Said.Nothing() -> {
          continue;
        }
      }
      names.add(dated.claim().source());
    }
    return new Second(pool, match, ends, winners, score, names.stream().distinct().toList());
  }

  /** Whether it names this very end. */
  boolean confirms(End end) {
    return ends.contains(end);
  }

  /**
   * Whether it keeps this end from settling. In soccer a winner or a score that may include extra
   * time never does.
   */
  boolean contradicts(End end) {
    return ends.stream().anyMatch(other -> !other.equals(end))
        || (pool == Pool.BASKETBALL && doubts(end));
  }

  /** Whether a winner of its account cannot have come from this end, extra time or not. */
  boolean doubts(End end) {
    return winners.stream()
        .anyMatch(
            winner ->
                end.outcome()
                    .filter(outcome -> ExtraTime.agree(pool, match, outcome, winner))
                    .isEmpty());
  }
}
