package kr.proto14.app.round.track;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * What the settled rounds of one pool add up to. Void rounds are counted as such and nowhere else.
 *
 * @param pool the pool
 * @param rounds settled rounds that are not void
 * @param voidRounds settled rounds that are void
 * @param average mean of the rounds' hit rates, 0-1; 0 without rounds
 * @param best the round with the highest hit rate, the earliest of equals
 * @param worst the round with the lowest hit rate, the earliest of equals
 * @param last5 mean hit rate of the last five rounds by sale end, 0-1
 * @param last10 mean hit rate of the last ten
 * @param fullHits rounds in which every single pick came true
 * @param tiers rounds whose ticket's best line had 14, 13, 12 and 11 hits, by hits
 * @param cost won that the tickets cost
 * @param returned won that they would have returned, of all rounds together
 * @param unknownReturns rounds that reached a tier whose payout nobody knows: not in the sum
 * @param ours our single picks
 * @param crowd the crowd's favourites
 * @param home always the home side
 * @param market the favourites of the odds
 */
public record PoolStatistics(
    Pool pool,
    int rounds,
    int voidRounds,
    double average,
    Optional<Extreme> best,
    Optional<Extreme> worst,
    double last5,
    double last10,
    int fullHits,
    Map<Integer, Integer> tiers,
    long cost,
    Returned returned,
    int unknownReturns,
    Rate ours,
    Rate crowd,
    Rate home,
    Rate market) {
  /** Rounds under which every average is marked as resting on too few. */
  public static final int ENOUGH = 10;

  public PoolStatistics {
    requireNonNull(pool, "pool");
    requireNonNull(best, "best");
    requireNonNull(worst, "worst");
    requireNonNull(returned, "returned");
    requireNonNull(ours, "ours");
    requireNonNull(crowd, "crowd");
    requireNonNull(home, "home");
    requireNonNull(market, "market");
    tiers = Map.copyOf(tiers);
    if (rounds < 0 || voidRounds < 0) {
      throw new IllegalArgumentException("rounds are counted from 0");
    }
  }

  /** Whether averages may be shown without a warning. */
  public boolean isEnough() {
    return rounds >= ENOUGH;
  }

  /**
   * An outstanding round.
   *
   * @param round which one
   * @param share its hit rate, 0-1
   */
  public record Extreme(RoundId round, double share) {
    public Extreme {
      requireNonNull(round, "round");
    }
  }
}
