package kr.proto14.app.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The played matches we keep; append-only, a correction is a new row. */
public interface MatchArchive {
  /**
   * Adds all matches that {@code feed} gives, or none where it throws.
   *
   * @param corrects whether a match that another origin of the same source gave is corrected;
   *     otherwise it is left as it is
   * @param recordedAt now
   */
  Added add(
      MatchOrigin origin,
      boolean corrects,
      Instant recordedAt,
      Consumer<Consumer<PlayedMatch>> feed);

  /** Adds the matches of a past round, and marks the round where it will not change any more. */
  Added addRound(RoundMatches round, Instant recordedAt);

  /** The past rounds of fixed odds that need not be read again. */
  Set<Integer> finishedRounds();

  /** How many matches there are, by sport, league and source; each match counts once. */
  List<MatchCount> counts();
}
