package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Votes;

/**
 * All that a forecaster may read about a round: nothing in it was learnt after {@code asOf}.
 *
 * @param round the round to forecast
 * @param asOf the moment the forecast is made for
 * @param votes by match number; absent where none are known
 * @param odds three-way odds of the same fixture by match number; absent where none are known
 * @param lines what is offered on the margin of a game of basketball, likewise
 */
public record Evidence(
    Round round,
    Instant asOf,
    Map<Integer, Votes> votes,
    Map<Integer, Odds> odds,
    Map<Integer, MarginLine> lines) {
  public Evidence {
    requireNonNull(round, "round");
    requireNonNull(asOf, "asOf");
    votes = checked(votes);
    odds = checked(odds);
    lines = checked(lines);
  }

  /** Where nothing is known of margins. */
  public Evidence(Round round, Instant asOf, Map<Integer, Votes> votes, Map<Integer, Odds> odds) {
    this(round, asOf, votes, odds, Map.of());
  }

  // In the order of the numbers, which Map.copyOf would shuffle anew in each process.
  private static <T> Map<Integer, T> checked(Map<Integer, T> byNumber) {
    byNumber.forEach(
        (number, value) -> {
          requireNonNull(value, "value");
          if (number < 1 || number > Pool.MATCHES) {
            throw new IllegalArgumentException("match number out of 1-14: " + number);
          }
        });
    return Collections.unmodifiableMap(new TreeMap<>(byNumber));
  }
}
