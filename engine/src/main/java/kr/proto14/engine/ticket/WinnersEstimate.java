package kr.proto14.engine.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Votes;

/**
 * How many lines of the crowd won, worked out from how many were sold and how the crowd picked.
 *
 * <p>If a line's picks were independent, its hits would be a Poisson-binomial of the crowd's shares
 * of what came true. They are not: multi-pick tickets make lines alike. In the one round with
 * published winners that could be compared (2023 round 46) there were up to about twice as many as
 * the product of shares expects, and no multiplier per tier can be fitted to one round. So the
 * prior is a factor of {@link #FACTOR} either way, on top of the 90 % interval of a Poisson count.
 */
public final class WinnersEstimate {
  /** How far the crowd's dependence may move the expected winners, up or down. */
  public static final double FACTOR = 2;

  private final HitDistribution hits;
  private final long lines;

  private WinnersEstimate(long lines, HitDistribution hits) {
    this.lines = lines;
    this.hits = hits;
  }

  /**
   * The estimate for a round that has ended.
   *
   * @param lines lines sold
   * @param shares the crowd's share of what came true in each match, 0-1, match 1 first; 1 if void
   * @throws IllegalArgumentException if lines are negative or there are not 14 shares from 0 to 1
   */
  public static WinnersEstimate of(long lines, List<Double> shares) {
    if (lines < 0 || lines > Votes.LIMIT) {
      throw new IllegalArgumentException("not a number of lines: " + lines);
    }
    if (shares.size() != Pool.MATCHES || !shares.stream().allMatch(s -> s >= 0 && s <= 1)) {
      throw new IllegalArgumentException("not 14 shares: " + shares);
    }
    return new WinnersEstimate(lines, HitDistribution.ofChances(shares));
  }

  /**
   * The crowd's shares of what came true.
   *
   * @param votes 14 entries, match 1 first
   * @param outcomes likewise; empty where the match is void, in which every pick is a hit
   * @return 14 shares, or empty where a match that was played has no votes
   * @throws IllegalArgumentException if there are not 14 of each
   */
  public static Optional<List<Double>> shares(List<Votes> votes, List<Optional<Outcome>> outcomes) {
    if (votes.size() != Pool.MATCHES || outcomes.size() != Pool.MATCHES) {
      throw new IllegalArgumentException(
          "14 matches, not " + votes.size() + " and " + outcomes.size());
    }
    List<Double> shares = new ArrayList<>();
    for (int match = 0; match < Pool.MATCHES; match++) {
      Votes crowd = votes.get(match);
      Optional<Outcome> outcome = outcomes.get(match);
      if (outcome.isPresent() && crowd.total() == 0) {
        return Optional.empty();
      }
      shares.add(outcome.map(came -> (double) crowd.of(came) / crowd.total()).orElse(1.0));
    }
    return Optional.of(List.copyOf(shares));
  }

  /** Winning lines expected in a tier if the crowd's picks were independent. */
  public double expected(Tier tier) {
    return lines * hits.exactly(tier.hits());
  }

  /** Few winners: a single line's hopeful case. */
  public PerTier low() {
    return PerTier.by(tier -> PoissonInterval.low(expected(tier) / FACTOR));
  }

  /** The expected winners, rounded. */
  public PerTier likely() {
    return PerTier.by(tier -> Math.round(expected(tier)));
  }

  /** Many winners: a single line's cautious case. */
  public PerTier high() {
    return PerTier.by(tier -> PoissonInterval.high(expected(tier) * FACTOR));
  }
}
