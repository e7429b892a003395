package kr.proto14.app.ops.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is usual among lengths of time. */
final class Lengths {
  /** Fewer do not tell what is usual. */
  static final int FEWEST = 5;

  private Lengths() {}

  /**
   * The 95th percentile by nearest rank: the smallest length that 95 % of all do not pass. Empty
   * for fewer than {@value #FEWEST}.
   */
  static Optional<Duration> usual(List<Duration> lengths) {
    if (lengths.size() < FEWEST) {
      return Optional.empty();
    }
    int rank = (95 * lengths.size() + 99) / 100;
    return Optional.of(lengths.stream().sorted().toList().get(rank - 1));
  }
}
