package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One match of a recorded round.
 *
 * @param number its place in the round, from 1
 * @param league its competition
 * @param kickOff its start
 * @param home the home side
 * @param away the away side
 * @param votes the lines sold on each outcome
 * @param result how it ended, null where that is not known
 */
public record RecordedMatch(
    int number,
    RecordedLeague league,
    Instant kickOff,
    RecordedTeam home,
    RecordedTeam away,
    RecordedVotes votes,
    @Nullable RecordedResult result) {
  public RecordedMatch {
    requireNonNull(league, "league");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    requireNonNull(votes, "votes");
  }

  /** The same at another time. */
  public RecordedMatch movedBy(Duration time) {
    return new RecordedMatch(number, league, kickOff.plus(time), home, away, votes, result);
  }
}
