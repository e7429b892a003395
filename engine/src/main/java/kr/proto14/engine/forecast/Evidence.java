package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Votes;

/**
 * All that a forecaster may read about a round: nothing in it was learnt after {@code asOf}.
 *
 * @param round the round to forecast
 * @param asOf the moment the forecast is made for
 * @param votes by match number; absent where none are known
 * @param odds three-way odds of the same fixture by match number; absent where none are known
 */
public record Evidence(
    Round round, Instant asOf, Map<Integer, Votes> votes, Map<Integer, Odds> odds) {
  public Evidence {
    requireNonNull(round, "round");
    requireNonNull(asOf, "asOf");
    votes = Map.copyOf(votes);
    odds = Map.copyOf(odds);
  }
}
