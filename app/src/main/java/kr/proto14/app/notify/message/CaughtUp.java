package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What an outage cost, and how it was caught up with.
 *
 * @param outage its id
 * @param cause key of its cause, such as {@code down}
 * @param from from when nothing ran
 * @param to until when
 * @param lines one for each job that lost a slot or ran late
 * @param at when it is told
 */
public record CaughtUp(
    long outage, String cause, Instant from, Instant to, List<Line> lines, Instant at) {
  public CaughtUp {
    requireNonNull(cause, "cause");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(at, "at");
    lines = List.copyOf(lines);
  }

  /**
   * One job.
   *
   * @param job its key
   * @param missed slots that will not run
   * @param late when its late runs started, oldest first
   */
  public record Line(String job, int missed, List<Instant> late) {
    public Line {
      requireNonNull(job, "job");
      late = List.copyOf(late);
      if (missed < 0) {
        throw new IllegalArgumentException("a count is not negative");
      }
    }
  }
}
