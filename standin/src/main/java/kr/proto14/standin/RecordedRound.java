package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One round of a pool as the stand-in shows it. Its size is not checked: wrong rounds are there to
 * try parsers.
 *
 * @param game the pool
 * @param gmTs Betman's number of the round, YY x 10000 + round
 * @param saleStart when it appears
 * @param saleEnd when its sale ends
 * @param lines lines sold, 1,000 won each
 * @param carryOver won carried over into the first prize
 * @param carryCount how many rounds in a row had no first prize
 * @param matches its matches in order
 */
public record RecordedRound(
    Game game,
    int gmTs,
    Instant saleStart,
    Instant saleEnd,
    long lines,
    long carryOver,
    int carryCount,
    List<RecordedMatch> matches) {
  private static final Duration UNTIL_RESULTS = Duration.ofHours(3);

  public RecordedRound {
    requireNonNull(game, "game");
    if (!saleStart.isBefore(saleEnd)) {
      throw new IllegalArgumentException("sale ends before it starts");
    }
    if (matches.isEmpty()) {
      throw new IllegalArgumentException("a round has matches");
    }
    matches = List.copyOf(matches);
  }

  /** Whether its outcomes are known at all. */
  public boolean isSettled() {
    return matches.stream().allMatch(match -> match.result() != null);
  }

  /** When its outcomes appear, if they are known: three hours after the last kick-off. */
  public Instant resultsAt() {
    return matches.stream()
        .map(RecordedMatch::kickOff)
        .max(Instant::compareTo)
        .orElseThrow()
        .plus(UNTIL_RESULTS);
  }

  boolean showsResults(Instant now) {
    return isSettled() && !now.isBefore(resultsAt());
  }

  Sale sale() {
    return new Sale(
        game,
        gmTs,
        saleStart,
        saleEnd,
        lines * 1000,
        carryOver,
        carryCount,
        resultsAt(),
        isSettled());
  }

  /** The same at another time; its number stays. */
  public RecordedRound movedBy(Duration time) {
    return new RecordedRound(
        game,
        gmTs,
        saleStart.plus(time),
        saleEnd.plus(time),
        lines,
        carryOver,
        carryCount,
        matches.stream().map(match -> match.movedBy(time)).toList());
  }
}
