package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.config.Moments;

/**
 * A daemon that has started.
 *
 * @param node its id
 * @param at when
 * @param jobs those with fixed times, in the order of the schedule
 * @param refreshBefore how long before a sale ends its round is read again
 * @param offset how long after its time a check starts on this installation
 * @param plan the extra checks, a line each, in the user's words; may be empty
 */
public record Started(
    String node,
    Instant at,
    List<Registered> jobs,
    List<Duration> refreshBefore,
    Duration offset,
    List<String> plan) {
  public Started {
    requireNonNull(node, "node");
    requireNonNull(at, "at");
    requireNonNull(offset, "offset");
    jobs = List.copyOf(jobs);
    refreshBefore = List.copyOf(refreshBefore);
    plan = List.copyOf(plan);
  }

  /**
   * A job and its times.
   *
   * @param job its key
   * @param moments its times
   */
  public record Registered(String job, Moments moments) {
    public Registered {
      requireNonNull(job, "job");
      requireNonNull(moments, "moments");
    }
  }
}
