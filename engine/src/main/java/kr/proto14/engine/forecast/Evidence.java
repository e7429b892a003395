package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
 * @param panel what the members of the panel said of the 14 matches, match 1 first, by their names;
 *     absent where a member said nothing
 */
public record Evidence(
    Round round,
    Instant asOf,
    Map<Integer, Votes> votes,
    Map<Integer, Odds> odds,
    Map<Integer, MarginLine> lines,
    Map<String, List<Opinion>> panel) {
  public Evidence {
    requireNonNull(round, "round");
    requireNonNull(asOf, "asOf");
    votes = checked(votes);
    odds = checked(odds);
    lines = checked(lines);
    panel = checkedPanel(panel);
  }

  /** Where nothing is known of margins, and no language model was asked. */
  public Evidence(Round round, Instant asOf, Map<Integer, Votes> votes, Map<Integer, Odds> odds) {
    this(round, asOf, votes, odds, Map.of(), Map.of());
  }

  private static Map<String, List<Opinion>> checkedPanel(Map<String, List<Opinion>> panel) {
    Map<String, List<Opinion>> copy = new TreeMap<>();
    panel.forEach(
        (member, opinions) -> {
          if (opinions.size() != Pool.MATCHES) {
            throw new IllegalArgumentException(
                member + " has " + opinions.size() + " opinions, not 14");
          }
          copy.put(member, List.copyOf(opinions));
        });
    return Collections.unmodifiableMap(copy);
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
