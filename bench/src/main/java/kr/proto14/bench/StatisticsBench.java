package kr.proto14.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Statistics;
import kr.proto14.app.round.track.Tips;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * Cumulative statistics of 2,000 scored rounds in random order (seed 1), in memory. The first run
 * stands alone: a command of the user's adds up once, in a JVM that has done nothing before.
 */
final class StatisticsBench {
  private static final int ROUNDS = 2_000;
  private static final int WARM_UP = 20;
  private static final int RUNS = 200;
  private static final String BAR = "<= 50 ms";
  private static final Instant START = Instant.parse("2000-01-01T05:00:00Z");

  private StatisticsBench() {}

  static void print() {
    List<RoundScore> scores = scores(new Random(1));
    double[] first = {measure(scores)};
    double[] millis = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      double took = measure(scores);
      if (run >= 0) {
        millis[run] = took;
      }
    }
    System.out.println(new Sample(first).line("statistics of 2,000 rounds, first run", "ms", BAR));
    System.out.println(new Sample(millis).line("statistics of 2,000 rounds, warm", "ms", BAR));
  }

  private static double measure(List<RoundScore> scores) {
    long start = System.nanoTime();
    PoolStatistics statistics = Statistics.of(Pool.SOCCER, scores);
    double took = (System.nanoTime() - start) / 1e6;
    if (statistics.rounds() + statistics.voidRounds() != ROUNDS) {
      throw new IllegalStateException("rounds are missing: " + statistics);
    }
    return took;
  }

  private static List<RoundScore> scores(Random random) {
    List<RoundScore> scores = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      boolean voided = random.nextInt(50) == 0;
      scores.add(
          new RoundScore(
              new RoundId(Pool.SOCCER, 2000 + i / 80, 1 + i % 80),
              START.plus(Duration.ofHours(109L * i)),
              voided,
              voided ? 3 : 0,
              tips(random, voided),
              tips(random, voided),
              tips(random, voided),
              tips(random, voided),
              random.nextInt(15),
              1_000L * (1 + random.nextInt(100)),
              returned(random, voided)));
    }
    Collections.shuffle(scores, random);
    return scores;
  }

  private static Tips tips(Random random, boolean voided) {
    int counted = voided ? 11 : 14;
    return new Tips(random.nextInt(counted + 1), counted);
  }

  private static Returned returned(Random random, boolean voided) {
    long won = 10L * random.nextInt(100_000);
    if (voided) {
      return new Returned(won, won, won, Certainty.REFUNDED);
    }
    return random.nextInt(4) == 0
        ? new Returned(won, 2 * won, 4 * won, Certainty.ESTIMATED)
        : Returned.NOTHING;
  }
}
