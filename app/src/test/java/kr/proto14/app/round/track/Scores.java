package kr.proto14.app.round.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** Scores of soccer rounds in 2026, a day apart. */
final class Scores {
  private static final Instant START = Instant.parse("2026-01-03T05:00:00Z");
  private static final Tips SIX = new Tips(6, 14);

  private Scores() {}

  /** Round of that number with so many hits of 14. */
  static RoundScore hits(int number, int hits) {
    return score(number, new Tips(hits, 14), 9, Returned.NOTHING);
  }

  static RoundScore returned(int number, Returned returned) {
    return score(number, SIX, 11, returned);
  }

  static RoundScore best(int number, int bestLine) {
    return score(number, SIX, bestLine, Returned.NOTHING);
  }

  static RoundScore voided(int number) {
    Returned refund = new Returned(96_000, 96_000, 96_000, Certainty.REFUNDED);
    Tips eleven = new Tips(11, 11);
    return new RoundScore(
        id(number), end(number), true, 3, eleven, eleven, eleven, eleven, 14, 96_000, refund);
  }

  static RoundScore score(int number, Tips ours, int bestLine, Returned returned) {
    return new RoundScore(
        id(number),
        end(number),
        false,
        14 - ours.counted(),
        ours,
        new Tips(7, 14),
        new Tips(5, 14),
        new Tips(4, 8),
        bestLine,
        96_000,
        returned);
  }

  /** So many rounds in random order, some of them void. */
  static List<RoundScore> random(Random random, int rounds) {
    List<RoundScore> scores = new ArrayList<>();
    for (int number = 1; number <= rounds; number++) {
      int counted = 12 + random.nextInt(3);
      RoundScore score =
          score(
              number,
              new Tips(random.nextInt(counted + 1), counted),
              random.nextInt(15),
              returned(random));
      scores.add(random.nextInt(8) == 0 ? voided(number) : score);
    }
    Collections.shuffle(scores, random);
    return scores;
  }

  static RoundId id(int number) {
    return new RoundId(Pool.SOCCER, 2026, number);
  }

  private static Instant end(int number) {
    return START.plus(Duration.ofDays(number));
  }

  private static Returned returned(Random random) {
    long low = random.nextInt(100_000);
    long likely = low + random.nextInt(100_000);
    return switch (random.nextInt(6)) {
      case 0 -> new Returned(0, 0, 0, Certainty.UNKNOWN);
      case 1 -> new Returned(likely, likely, likely, Certainty.CONFIRMED);
      case 2 -> new Returned(low, likely, likely + low, Certainty.ESTIMATED);
      default -> Returned.NOTHING;
    };
  }
}
