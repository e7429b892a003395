package kr.proto14.app.schedule.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kr.proto14.engine.pool.RoundId;

/**
 * A moment before the end of a sale at which its round is read again.
 *
 * @param round the round
 * @param due its slot, without an offset: deadlines do not wait
 * @param before how long before the end of the sale that is
 */
public record PlannedRefresh(RoundId round, Instant due, Duration before)
    implements Comparable<PlannedRefresh> {
  private static final Comparator<PlannedRefresh> ORDER =
      Comparator.comparing(PlannedRefresh::due).thenComparing(PlannedRefresh::round);

  public PlannedRefresh {
    requireNonNull(round, "round");
    requireNonNull(due, "due");
    requireNonNull(before, "before");
    if (!before.isPositive()) {
      throw new IllegalArgumentException("not before the end of the sale: " + before);
    }
  }

  /**
   * The refreshes due within a time, in order.
   *
   * @param closings rounds on sale
   * @param before how long before the end of a sale its round is read again
   * @param from first moment, included
   * @param to last moment, excluded
   */
  public static List<PlannedRefresh> moments(
      List<Closing> closings, List<Duration> before, Instant from, Instant to) {
    return closings.stream()
        .flatMap(
            closing ->
                before.stream()
                    .map(
                        length ->
                            new PlannedRefresh(
                                closing.round(), closing.saleEnd().minus(length), length)))
        .filter(each -> !each.due().isBefore(from) && each.due().isBefore(to))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public int compareTo(PlannedRefresh other) {
    return ORDER.compare(this, other);
  }
}
