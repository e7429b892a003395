package kr.proto14.engine.pool;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Seeded chances for tests, in whole billionths. */
public final class Slates {
  private Slates() {}

  public static List<Probabilities> ordinary(long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> ordinary(random)).limit(Pool.MATCHES).toList();
  }

  /** Certain, impossible, level and repeated chances mixed with ordinary ones. */
  public static List<Probabilities> extreme(long seed) {
    Random random = new Random(seed);
    Probabilities repeated = ordinary(random);
    return Stream.generate(() -> extreme(random, repeated)).limit(Pool.MATCHES).toList();
  }

  public static Probabilities ordinary(Random random) {
    return Probabilities.ofWeights(
            0.05 + random.nextDouble(), 0.05 + random.nextDouble(), 0.05 + random.nextDouble())
        .rounded();
  }

  private static Probabilities extreme(Random random, Probabilities repeated) {
    double half = random.nextInt(1_000) / 1_000.0;
    return switch (random.nextInt(7)) {
      case 0 -> new Probabilities(1, 0, 0);
      case 1 -> new Probabilities(0, 0, 1);
      case 2 -> new Probabilities(half, 0, 1 - half).rounded();
      case 3 -> new Probabilities(0.5, 0.5, 0);
      case 4 -> Probabilities.ofWeights(1, 1, 1).rounded();
      case 5 -> repeated;
      default -> ordinary(random);
    };
  }
}
