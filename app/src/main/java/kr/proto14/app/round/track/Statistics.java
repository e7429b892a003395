package kr.proto14.app.round.track;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.proto14.app.round.track.PoolStatistics.Extreme;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.ticket.Tier;

/**
 * Adds settled rounds up.
 *
 * <p>The order in which they are given does not matter: they are taken by sale end, then by id. The
 * intervals of the rates ({@link Rate#of}) treat every match as independent, those of one round
 * too.
 */
public final class Statistics {
  private static final Comparator<RoundScore> COURSE =
      Comparator.comparing(RoundScore::saleEnd).thenComparing(RoundScore::round);

  private final List<RoundScore> course;

  private Statistics(List<RoundScore> course) {
    this.course = course;
  }

  /**
   * What the rounds of a pool add up to. A void round adds to the count of void rounds and to
   * nothing else: its price comes back. Money of rounds with unknown returns is missing in the sum,
   * whose certainty is that of its weakest round, unknown ones included.
   *
   * @param scores the current score of each settled round of that pool, in any order
   * @throws IllegalArgumentException if a round is of the other pool or stands twice
   */
  public static PoolStatistics of(Pool pool, List<RoundScore> scores) {
    check(pool, scores);
    Statistics played = new Statistics(course(scores));
    return played.add(pool, scores.size() - played.course.size());
  }

  /** The rounds that are not void, oldest first. */
  public static List<RoundScore> course(List<RoundScore> scores) {
    return scores.stream().filter(score -> !score.voided()).sorted(COURSE).toList();
  }

  private static void check(Pool pool, List<RoundScore> scores) {
    Set<RoundId> seen = new HashSet<>();
    for (RoundScore score : scores) {
      if (score.round().pool() != pool) {
        throw new IllegalArgumentException(score.round() + " is not of the pool " + pool.key());
      }
      if (!seen.add(score.round())) {
        throw new IllegalArgumentException(score.round() + " stands twice");
      }
    }
  }

  private PoolStatistics add(Pool pool, int voidRounds) {
    List<Extreme> shares =
        course.stream()
            .filter(score -> score.ours().counted() > 0)
            .map(score -> new Extreme(score.round(), share(score.ours())))
            .toList();
    return new PoolStatistics(
        pool,
        course.size(),
        voidRounds,
        mean(shares),
        shares.stream().reduce((kept, next) -> next.share() > kept.share() ? next : kept),
        shares.stream().reduce((kept, next) -> next.share() < kept.share() ? next : kept),
        mean(last(5, shares)),
        mean(last(10, shares)),
        fullHits(),
        tiers(),
        course.stream().mapToLong(RoundScore::cost).sum(),
        returned(),
        Math.toIntExact(course.stream().filter(Statistics::isUnknown).count()),
        rate(RoundScore::ours),
        rate(RoundScore::crowd),
        rate(RoundScore::home),
        rate(RoundScore::market));
  }

  private int fullHits() {
    return (int)
        course.stream()
            .map(RoundScore::ours)
            .filter(ours -> ours.counted() > 0 && ours.hits() == ours.counted())
            .count();
  }

  private Map<Integer, Integer> tiers() {
    return List.of(Tier.values()).stream()
        .map(Tier::hits)
        .collect(
            Collectors.toMap(
                Function.identity(),
                hits -> (int) course.stream().filter(score -> score.bestLine() == hits).count()));
  }

  private Returned returned() {
    long low = 0;
    long likely = 0;
    long high = 0;
    Certainty weakest = Certainty.CONFIRMED;
    for (RoundScore score : course) {
      Returned returned = score.returned();
      weakest = weaker(weakest, returned.certainty());
      if (!isUnknown(score)) {
        low += returned.low();
        likely += returned.likely();
        high += returned.high();
      }
    }
    return new Returned(low, likely, high, weakest);
  }

  private static Certainty weaker(Certainty one, Certainty other) {
    return weakness(one) >= weakness(other) ? one : other;
  }

  private static int weakness(Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED, REFUNDED -> 0;
      case ESTIMATED -> 1;
      case UNKNOWN -> 2;
    };
  }

  private static boolean isUnknown(RoundScore score) {
    return score.returned().certainty() == Certainty.UNKNOWN;
  }

  private Rate rate(Function<RoundScore, Tips> adviser) {
    int hits = 0;
    int counted = 0;
    for (RoundScore score : course) {
      hits += adviser.apply(score).hits();
      counted += adviser.apply(score).counted();
    }
    return Rate.of(hits, counted);
  }

  private static List<Extreme> last(int rounds, List<Extreme> shares) {
    return shares.subList(Math.max(0, shares.size() - rounds), shares.size());
  }

  private static double mean(List<Extreme> shares) {
    return shares.stream().mapToDouble(Extreme::share).average().orElse(0);
  }

  private static double share(Tips tips) {
    return (double) tips.hits() / tips.counted();
  }
}
